// Private to lib/amend: what the instruction forms share while a plan is made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "amend/payload.h"
#include "amend/plan.h"
#include "read/section_text.h"

namespace redraft::amend {

/// A payload read: as it shall read, and, where it carries marks, as it read before.
struct PayloadText {
  legal::Document after;
  std::optional<legal::Document> before;
};

/// Label, term and words, as one line.
std::string line_of(const legal::Paragraph& paragraph);

/// A part or a clause, not an item.
bool is_numbered(const legal::Paragraph& paragraph);

class Planner {
 public:
  Planner(const Drafting& drafting, const legal::Code& baseline, const legal::CodeIndex& index,
          const profile::Profile& profile, Plan& plan);

  void run();

 private:
  struct Context {
    std::size_t number = 0;  // of the instruction
    const Instruction* instruction = nullptr;
    std::size_t document = legal::kNone;
  };

  // planner.cc
  void plan_instruction(const Context& context);
  void fail(const Context& context, ErrorCode code, std::string message, int line = 0);
  Finding finding(const Context& context, std::string check, Severity severity) const;
  std::optional<legal::Location> find_target(const Context& context, const std::string& citation);
  PayloadText read_payload(const Context& context, bool definitions) const;
  const legal::Document& document(const Context& context) const {
    return baseline_.documents[context.document];
  }
  Operation operation(const Context& context, OperationKind kind, std::string citation) const;
  void plan_renumber(const Context& context);
  /// The instruction that renumbers the provision at a place; nullptr: it keeps its number.
  const Instruction* renumbering_of(const legal::Location& at) const;
  void plan_repeal(const Context& context);
  void plan_pointer(const Context& context);

  // plan_restate.cc
  void plan_restate(const Context& context);
  void plan_insert_new(const Context& context);
  void restate(const Context& context, const PayloadText& payload, const std::vector<std::size_t>& stated,
               const std::vector<std::size_t>& base);
  void out_of_scope(const Context& context, const PayloadText& payload,
                    const std::vector<std::size_t>& stated);
  std::string settle_words(const Context& context, const PayloadText& payload, std::size_t stated,
                           const legal::Paragraph& base, const std::string& citation);
  void change(const Context& context, std::size_t at, const legal::Paragraph& wanted);
  void list_word_operations(const Context& context, const std::string& citation, const std::string& before,
                            const std::string& after);
  void insert_paragraph(const Context& context, std::size_t before, bool ends_provision,
                        legal::Paragraph paragraph);

  // plan_definitions.cc
  void plan_define_new(const Context& context);
  void plan_define_amend(const Context& context);

  const Drafting& drafting_;
  const legal::Code& baseline_;
  const legal::CodeIndex& index_;
  const profile::Profile& profile_;
  Plan& plan_;
};

}  // namespace redraft::amend
