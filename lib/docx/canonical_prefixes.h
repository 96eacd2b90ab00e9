// The slow path for parts whose prefixes are not Word's: ElementTree writes "ns0:p" for "w:p", some programs make
// WordprocessingML the default namespace, and a prefix may mean something else further down. Such a part is
// rewritten once, with every declaration on the outermost element, and is then read like any other.
//
//   <ns0:p xmlns:ns0="http://.../wordprocessingml/2006/main"/>   ->   <w:p xmlns:w="http://.../main"/>
#pragma once

#include <string>

namespace redraft::docx {

/// The part with Word's prefixes: all else is as it was, byte by byte. Prefixes named in values go along
/// (mc:Ignorable, Requires of mc:Choice, xsi:type ...). Namespaces that are not known keep their prefix when
/// nothing else has it. Where strict and transitional addresses of one vocabulary are mixed, the first is kept.
/// `text` was scanned before (xml_scan.h).
std::string with_usual_prefixes(const std::string& text);

}  // namespace redraft::docx
