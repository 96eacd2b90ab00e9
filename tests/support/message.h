// What a call says when it fails, so that tests assert whole messages.
#pragma once

#include <string>

#include "base/error.h"

namespace redraft::tests {

/// "" when nothing was thrown; else the Error's message.
template <typename Call>
std::string message_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

/// The code of the Error thrown; `output` with a message that no call gives when none was.
template <typename Call>
int code_of(Call&& call) {
  try {
    call();
  } catch (const Error& error) {
    return static_cast<int>(error.code());
  }
  return -1;
}

}  // namespace redraft::tests
