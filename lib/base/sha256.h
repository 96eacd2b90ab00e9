// SHA-256 (FIPS 180-4) of bytes, by OpenSSL's libcrypto.
#pragma once

#include <string>
#include <string_view>

namespace redraft {

/// 64 small hexadecimal digits, as sha256sum prints them.
std::string sha256(std::string_view bytes);

}  // namespace redraft
