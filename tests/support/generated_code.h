// A made-up code of any size, its text as amended, and the legal text that amends it: for benchmarks and for tests
// of large input. The same arguments give the same bytes on every machine.
//
// It has what a real code has: Sections of parts, clauses, items of three levels, continuation text, headings,
// definitions in A1.1, citations with and without captions, words that repeat as English words do. Edits put in, take out and
// replace words inside clauses and items; labels stay, so that applying `drafting` to `text` gives `amended`.
//
//   const GeneratedCode code = generated_code(100'000);
//   apply(read(code.drafting), read(code.text)) == read(code.amended)
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace redraft::tests {

struct GeneratedCode {
  std::vector<std::string> files;   ///< "section-a.txt", one a Section
  std::vector<std::string> texts;   ///< the text of each
  std::vector<std::string> edited;  ///< the same, amended
  std::string text;                 ///< all Sections in one text
  std::string amended;
  std::string drafting;  ///< restates every clause that was edited
  std::size_t words = 0;
  std::size_t clauses = 0;
  std::size_t edited_clauses = 0;
};

namespace generated {

class Maker {
 public:
  Maker(std::size_t words, double edited, std::uint64_t seed) : words_(words), edited_(edited), state_(seed) {
    static constexpr std::array<const char*, 40> kBegin = {
        "ac", "ad", "al", "ap", "be", "bo", "ca", "ci", "co",  "cu",  "da", "de", "di", "do",
        "ef", "el", "en", "ex", "fa", "fi", "fo", "ga", "ge",  "gra", "ha", "in", "ju", "la",
        "li", "ma", "me", "mo", "no", "ob", "pa", "pe", "pro", "re",  "se", "ta"};
    static constexpr std::array<const char*, 25> kMiddle = {
        "ba", "ce", "cu", "da", "di", "fe", "ga", "la", "li", "lo", "ma", "mi", "na",
        "ni", "pa", "pe", "ra", "ri", "ro", "sa", "si", "ta", "ti", "va", "ve"};
    static constexpr std::array<const char*, 8> kEnd = {"tion", "ment", "ted", "ing",
                                                        "ity",  "ance", "or",  "es"};
    for (const char* a :
         {"the", "of",   "and",  "to",   "shall", "in",  "any",  "a",    "or", "Party", "be",   "by", "Panel",
          "for", "that", "Code", "with", "which", "DCC", "this", "User", "is", "under", "such", "as", "it"})
      vocabulary_.emplace_back(a);
    while (vocabulary_.size() < 6000)
      vocabulary_.push_back(std::string(pick(kBegin)) + pick(kMiddle) + (below(3) == 0 ? pick(kMiddle) : "") +
                            pick(kEnd));
  }

  GeneratedCode make() {
    // A real Section has up to 60,000 words; a small code is one Section, a large one all letters.
    sections_ = std::clamp<std::size_t>(words_ / 20'000, 1, 26);
    for (std::size_t s = 0; s < sections_; ++s) section(static_cast<char>('A' + s), words_ / sections_);
    for (const std::string& text : out_.texts) out_.text += (out_.text.empty() ? "" : "\n") + text;
    for (const std::string& text : out_.edited) out_.amended += (out_.amended.empty() ? "" : "\n") + text;
    return std::move(out_);
  }

 private:
  struct Paragraph {
    int depth = 0;
    std::string label;
    std::string before;
    std::string after;
  };

  std::uint64_t next() {  // splitmix64: the same everywhere, unlike the standard library's distributions
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
  }
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(next() % limit); }
  double fraction() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
  template <class List>
  const char* pick(const List& list) {
    return list[below(list.size())];
  }

  // Few words often, most rarely: a word's rank is the vocabulary's size to a chance power.
  const std::string& word() {
    const double rank = std::pow(static_cast<double>(vocabulary_.size()), fraction()) - 1;
    return vocabulary_[static_cast<std::size_t>(rank)];
  }

  std::string citation() {
    const std::string part = std::string(1, letter_) + std::to_string(1 + below(part_));
    const std::string clause = part + "." + std::to_string(1 + below(8));
    switch (below(5)) {
      case 0: return "Section " + clause;
      case 1: return "Section " + clause + "(a)";
      case 2: return "Sections " + clause + " and " + part + ".9";
      case 3: return "this Section " + part;
      default: return "paragraph (a) above";
    }
  }

  std::string sentence(std::size_t least, std::size_t most) {
    std::string out;
    for (std::size_t n = least + below(most - least + 1); n > 0; --n) {
      if (!out.empty()) out += below(14) == 0 ? ", " : " ";
      out += below(60) == 0 ? citation() : word();
      ++count_;
    }
    if (out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out;
  }

  // Replaces, puts in and takes out a word or a few; not the first or the last, which tell the structure.
  std::string edit(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
      if (c == ' ') {
        words.emplace_back();
      } else {
        words.back() += c;
      }
    }
    if (words.size() < 8) return text;
    for (std::size_t n = 1 + below(2); n > 0 && words.size() >= 8; --n) {
      const std::size_t run = 1 + below(3);
      const std::size_t at = 2 + below(words.size() - run - 3);
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(at);
      const std::size_t kind = below(3);
      if (kind > 0) words.erase(begin, begin + static_cast<std::ptrdiff_t>(run));
      if (kind == 1) continue;
      for (std::size_t k = 0; k < run; ++k)
        words.insert(words.begin() + static_cast<std::ptrdiff_t>(at), word());
    }
    std::string out;
    for (const std::string& w : words) out += (out.empty() ? "" : " ") + w;
    return out;
  }

  void add(int depth, const std::string& label, std::string text) {
    std::string after = editing_ ? edit(text) : text;
    clause_.push_back({depth, label, std::move(text), std::move(after)});
  }

  void items(int depth, std::size_t count, const char* end) {
    static constexpr std::array<const char*, 6> kRoman = {"(i)", "(ii)", "(iii)", "(iv)", "(v)", "(vi)"};
    for (std::size_t k = 0; k < count; ++k) {
      const bool last = k + 1 == count;
      const std::string label =
          depth == 2 ? kRoman[k] : std::string("(") + char((depth == 1 ? 'a' : 'A') + k) + ")";
      const std::string close = last ? end : k + 2 == count ? "; and" : ";";
      if (depth < 3 && below(8) == 0) {
        add(depth, label, sentence(6, 14) + ":");
        items(depth + 1, 2 + below(3), close.c_str());
      } else {
        add(depth, label, sentence(8, 30) + close);
      }
    }
  }

  // Writes what is collected, and restates it when it was edited.
  void flush(const std::string& name, std::string& before, std::string& after, std::string& drafting) {
    std::string both[2];
    for (const Paragraph& p : clause_) {
      const std::string lead =
          std::string(static_cast<std::size_t>(p.depth) * 4, ' ') + p.label + (p.label.empty() ? "" : " ");
      both[0] += "\n" + lead + p.before + "\n";
      both[1] += "\n" + lead + p.after + "\n";
    }
    before += both[0];
    after += both[1];
    if (both[0] != both[1]) {
      drafting += "\nAmend Section " + name + " as follows:\n" + both[1];
      ++out_.edited_clauses;
    }
    clause_.clear();
  }

  void section(char letter, std::size_t words) {
    letter_ = letter;
    const std::string title = std::string("Section ") + letter + ": " + "Made for Measuring";
    std::string before = title + "\n";
    std::string after = before;
    std::string drafting;
    const std::size_t until = count_ + words;
    for (part_ = 1; count_ < until; ++part_) {
      const std::string part = std::string(1, letter) + std::to_string(part_);
      add(0, part, "PART " + std::to_string(part_) + " OF THE CODE");
      flush(part, before, after, drafting);
      if (letter == 'A' && part_ == 1) definitions(words / 4, before, after);
      for (std::size_t c = 1 + (letter == 'A' && part_ == 1 ? 1 : 0); c <= 12 && count_ < until; ++c) {
        if (below(4) == 0) {
          const std::string heading = "\nOn the " + word() + " " + word() + "\n";
          before += heading;
          after += heading;
        }
        editing_ = fraction() < edited_;
        const std::string clause = part + "." + std::to_string(c);
        if (below(3) == 0) {
          add(0, clause, sentence(25, 90) + ".");
        } else {
          add(0, clause, sentence(12, 40) + ":");
          const bool goes_on = below(6) == 0;
          items(1, 2 + below(6), goes_on ? "," : ".");
          if (goes_on) add(0, "", "and in each case " + sentence(6, 12) + ".");
        }
        flush(clause, before, after, drafting);
        editing_ = false;
        ++out_.clauses;
      }
    }
    if (!drafting.empty()) out_.drafting += (out_.drafting.empty() ? "" : "\n") + title + "\n" + drafting;
    out_.words = count_;
    out_.files.push_back(std::string("section-") + static_cast<char>(letter - 'A' + 'a') + ".txt");
    out_.texts.push_back(std::move(before));
    out_.edited.push_back(std::move(after));
  }

  void definitions(std::size_t words, std::string& before, std::string& after) {
    std::string text =
        "\nA1.1 In this Code, the expressions in the left hand column below shall have the meanings given to "
        "them in "
        "the right hand column below:\n";
    const std::size_t until = count_ + words;
    ++out_.clauses;
    for (std::size_t n = 0; count_ < until && n < 2000; ++n) {
      // Terms in the order of the alphabet: Aaa, Aab, ...
      const std::string term =
          std::string{char('A' + n / 100), char('a' + n / 10 % 10), char('a' + n % 10)} + " Term";
      text += "\n" + term + "    means " + sentence(8, 40) + ".\n";
    }
    before += text;
    after += text;
  }

  std::size_t words_;
  double edited_;
  std::uint64_t state_;
  std::vector<std::string> vocabulary_;
  std::vector<Paragraph> clause_;
  GeneratedCode out_;
  std::size_t sections_ = 0;
  std::size_t count_ = 0;
  std::size_t part_ = 1;
  char letter_ = 'A';
  bool editing_ = false;
};

}  // namespace generated

/// About `words` words in Sections A to Z (fewer Sections below 520,000 words), with `edited` of the clauses amended.
inline GeneratedCode generated_code(std::size_t words, double edited = 0.05, std::uint64_t seed = 1) {
  return generated::Maker(words, edited, seed).make();
}

}  // namespace redraft::tests
