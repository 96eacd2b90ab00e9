#include "report/expression.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "base/words.h"
#include "report/filters.h"

namespace redraft::report {

namespace {

struct Token {
  enum class Kind { name, text, number, sign, end };
  Kind kind = Kind::end;
  std::string words;
};

// As Word's AutoCorrect leaves them: curly quotation marks, no-break spaces.
std::string plain(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = next_code_point(words, at);
    if (c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u00AB' || c == U'\u00BB') {
      out += '"';
    } else if (c == U'\u2018' || c == U'\u2019' || c == U'\u201A') {
      out += '\'';
    } else if (is_space(c)) {
      out += ' ';
    } else if (c == U'\u2011') {  // a no-break hyphen
      out += '-';
    } else if (c != U'\u200B' && c != U'\uFEFF' && c != U'\u00AD') {
      append_utf8(out, c);
    }
  }
  return out;
}

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '@' ||
         static_cast<unsigned char>(c) >= 0x80;
}
bool is_number(char c) { return c >= '0' && c <= '9'; }
bool in_name(char c) { return begins_name(c) || is_number(c) || c == '-'; }

class Lexer {
 public:
  explicit Lexer(std::string_view words) : words_(plain(words)) { next(); }

  const Token& now() const { return token_; }
  bool is_sign(std::string_view sign) const {
    return token_.kind == Token::Kind::sign && token_.words == sign;
  }
  bool is_word(std::string_view word) const {
    return token_.kind == Token::Kind::name && token_.words == word;
  }

  void next() {
    while (at_ < words_.size() && words_[at_] == ' ') ++at_;
    token_ = {};
    if (at_ >= words_.size()) return;
    const char c = words_[at_];
    if (begins_name(c)) {
      token_.kind = Token::Kind::name;
      do {
        token_.words += words_[at_++];
      } while (at_ < words_.size() &&
               (in_name(words_[at_]) ||
                (words_[at_] == '.' && at_ + 1 < words_.size() && in_name(words_[at_ + 1]))));
    } else if (is_number(c) || (c == '-' && at_ + 1 < words_.size() && is_number(words_[at_ + 1]))) {
      token_.kind = Token::Kind::number;
      do {
        token_.words += words_[at_++];
      } while (at_ < words_.size() && (is_number(words_[at_]) || words_[at_] == '.'));
    } else if (c == '"' || c == '\'') {
      const std::size_t close = words_.find(c, at_ + 1);
      if (close == std::string::npos)
        throw TagFault{"template-tag-syntax", "a quotation mark is opened and not closed"};
      token_.kind = Token::Kind::text;
      token_.words = words_.substr(at_ + 1, close - at_ - 1);
      at_ = close + 1;
    } else {
      static constexpr std::array<std::string_view, 4> pairs = {"==", "!=", "<=", ">="};
      token_.kind = Token::Kind::sign;
      token_.words = words_.substr(at_, 2);
      if (std::ranges::find(pairs, std::string_view(token_.words)) == pairs.end()) {
        std::size_t end = at_;
        next_code_point(words_, end);
        token_.words = words_.substr(at_, end - at_);
      }
      at_ += token_.words.size();
    }
  }

 private:
  std::string words_;
  std::size_t at_ = 0;
  Token token_;
};

constexpr std::size_t kMostTerms = 500;
constexpr int kDeepest = 50;  // a condition that people write has a few; the bound is for hostile files

class Parser {
 public:
  explicit Parser(std::string_view words) : lexer_(words) {}

  Expression whole() {
    if (lexer_.now().kind == Token::Kind::end)
      throw TagFault{"template-tag-syntax", "the tag names no field; expected one, as in {{title}}"};
    Expression out = any();
    if (lexer_.now().kind != Token::Kind::end)
      throw TagFault{"template-tag-syntax",
                     "'" + lexer_.now().words +
                         "' is not understood here; expected the end of the tag, '|', a "
                         "comparison, 'and' or 'or'"};
    return out;
  }

 private:
  static Expression make(Expression::Kind kind, std::vector<Expression> parts) {
    Expression out;
    out.kind = kind;
    out.parts = std::move(parts);
    return out;
  }

  Expression any() {
    return joined("or", Expression::Kind::any, [this] { return all(); });
  }

  Expression all() {
    return joined("and", Expression::Kind::all, [this] { return no(); });
  }

  template <typename Part>
  Expression joined(std::string_view word, Expression::Kind kind, const Part& part) {
    Expression first = part();
    if (!lexer_.is_word(word)) return first;
    Expression out;
    out.kind = kind;
    out.parts.push_back(std::move(first));
    while (lexer_.is_word(word)) {
      if (out.parts.size() == kMostTerms) too_deep();
      lexer_.next();
      out.parts.push_back(part());
    }
    return out;
  }

  Expression no() {
    if (!lexer_.is_word("not")) return compare();
    if (++depth_ > kDeepest) too_deep();
    lexer_.next();
    Expression out = make(Expression::Kind::no, {no()});
    --depth_;
    return out;
  }

  Expression compare() {
    Expression left = filtered();
    static constexpr std::array<std::string_view, 6> signs = {"==", "!=", "<", "<=", ">", ">="};
    for (const std::string_view sign : signs) {
      if (!lexer_.is_sign(sign)) continue;
      lexer_.next();
      Expression out = make(Expression::Kind::compare, {std::move(left), filtered()});
      out.words = sign;
      return out;
    }
    if (lexer_.is_sign("=")) throw TagFault{"template-tag-syntax", "'=' is not a comparison; expected '=='"};
    return left;
  }

  Expression filtered() {
    Expression out = primary();
    int filters = 0;
    while (lexer_.is_sign("|")) {
      if (++filters > kDeepest) too_deep();
      lexer_.next();
      if (lexer_.now().kind != Token::Kind::name)
        throw TagFault{"template-tag-syntax",
                       "no filter stands behind '|'; expected its name, as in {{raised | date}}"};
      const std::string name = lexer_.now().words;
      check_filter(name);
      lexer_.next();
      out = make(Expression::Kind::filter, {std::move(out)});
      out.words = name;
      if (lexer_.is_sign(":")) {
        lexer_.next();
        out.parts.push_back(primary());
        while (lexer_.is_sign(",") || starts_value()) {
          if (lexer_.is_sign(",")) lexer_.next();
          out.parts.push_back(primary());
        }
      }
      check_filter(out);
    }
    return out;
  }

  // Arguments may stand side by side: plural: "party" "parties".
  bool starts_value() const {
    return lexer_.now().kind == Token::Kind::text || lexer_.now().kind == Token::Kind::number;
  }

  Expression primary() {
    const Token token = lexer_.now();
    Expression out;
    switch (token.kind) {
      case Token::Kind::text: out.kind = Expression::Kind::text; break;
      case Token::Kind::number: out.kind = Expression::Kind::number; break;
      case Token::Kind::name: return name();
      case Token::Kind::sign:
        if (token.words == "(") {
          if (++depth_ > kDeepest) too_deep();
          lexer_.next();
          out = any();
          if (!lexer_.is_sign(")"))
            throw TagFault{"template-tag-syntax", "a bracket is opened and not closed; expected ')'"};
          lexer_.next();
          --depth_;
          return out;
        }
        throw TagFault{
            "template-tag-syntax",
            "'" + token.words +
                "' is not understood here; expected a field, a text in quotation marks or a number"};
      case Token::Kind::end:
        throw TagFault{"template-tag-syntax",
                       "the tag ends too soon; expected a field, a text in quotation marks or a number"};
    }
    out.words = token.words;
    lexer_.next();
    return out;
  }

  Expression name() {
    const std::string words = lexer_.now().words;
    Expression out;
    lexer_.next();
    if (words == "true" || words == "false") {
      out.kind = Expression::Kind::truth;
      out.words = words;
      return out;
    }
    if (words == "null" || words == "nothing") return out;
    if (words == "and" || words == "or" || words == "not")
      throw TagFault{"template-tag-syntax",
                     "'" + words + "' joins conditions; expected a field before and behind it"};
    if (words.starts_with('@') && words != "@index" && words != "@count" && words != "@first" &&
        words != "@last")
      throw TagFault{"template-field-unknown",
                     quoted(words) + " is not known; expected @index, @first, @last or @count"};
    out.kind = Expression::Kind::path;
    for (std::size_t at = 0; at <= words.size();) {
      const std::size_t dot = std::min(words.find('.', at), words.size());
      out.path.push_back(words.substr(at, dot - at));
      at = dot + 1;
    }
    if (lexer_.is_sign("?")) {
      out.optional = true;
      lexer_.next();
    }
    return out;
  }

  [[noreturn]] static void too_deep() {
    throw TagFault{"template-tag-syntax",
                   "the condition is too long; expected at most 500 terms, and brackets, filters and 'not' "
                   "at most 50 deep"};
  }

  Lexer lexer_;
  int depth_ = 0;
};

}  // namespace

std::string Expression::path_words() const {
  std::string out;
  for (const std::string& step : path) out += (out.empty() ? "" : ".") + step;
  return out;
}

Expression parse_expression(std::string_view words) { return Parser(words).whole(); }

}  // namespace redraft::report
