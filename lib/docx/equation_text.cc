#include "docx/equation_text.h"

#include <pugixml.hpp>
#include <string_view>

namespace redraft::docx {

namespace {

using pugi::xml_node;

void append(const xml_node& node, std::string& out);

std::string inside(const xml_node& node) {
  std::string out;
  for (const xml_node child : node.children())
    if (child.type() == pugi::node_element) append(child, out);
  return out;
}

// What stands as one beside a sign: a number, a word or a letter as it is, more than that in brackets.
std::string as_one(const xml_node& node) {
  std::string out = inside(node);
  const bool plain = out.find_first_of(" +-*/^_=<>,;") == std::string::npos;
  const bool bracketed = out.size() > 1 && out.front() == '(' && out.find(')') == out.size() - 1;
  return plain || bracketed ? out : "(" + out + ")";
}

std::string value(const xml_node& node, const char* properties, const char* name, const char* otherwise) {
  const pugi::xml_attribute found = node.child(properties).child(name).attribute("m:val");
  return found ? found.value() : otherwise;
}

// Rows or parts side by side.
std::string list(const xml_node& node, const char* part, const std::string& between) {
  std::string out;
  for (const xml_node& one : node.children(part)) out += (out.empty() ? "" : between) + inside(one);
  return out;
}

void append(const xml_node& node, std::string& out) {
  const std::string_view name = node.name();
  if (name == "m:t" || name == "w:t") {
    out += node.child_value();
  } else if (name == "m:f") {
    const std::string kind = value(node, "m:fPr", "m:type", "bar");
    out += as_one(node.child("m:num")) + (kind == "noBar" ? " over " : "/") + as_one(node.child("m:den"));
  } else if (name == "m:sSup") {
    out += as_one(node.child("m:e")) + "^" + as_one(node.child("m:sup"));
  } else if (name == "m:sSub") {
    out += as_one(node.child("m:e")) + "_" + as_one(node.child("m:sub"));
  } else if (name == "m:sSubSup") {
    out += as_one(node.child("m:e")) + "_" + as_one(node.child("m:sub")) + "^" + as_one(node.child("m:sup"));
  } else if (name == "m:rad") {
    const std::string degree = inside(node.child("m:deg"));
    out += (degree.empty() ? "sqrt" : "root_" + degree) + "(" + inside(node.child("m:e")) + ")";
  } else if (name == "m:nary") {
    out += value(node, "m:naryPr", "m:chr", "\u222B");  // 22.1.2.20: an integral when it is not said
    if (const std::string sub = as_one(node.child("m:sub")); !sub.empty()) out += "_" + sub;
    if (const std::string sup = as_one(node.child("m:sup")); !sup.empty()) out += "^" + sup;
    out += " " + inside(node.child("m:e"));
  } else if (name == "m:d") {
    out += value(node, "m:dPr", "m:begChr", "(") + list(node, "m:e", value(node, "m:dPr", "m:sepChr", "|")) +
           value(node, "m:dPr", "m:endChr", ")");
  } else if (name == "m:m" || name == "m:eqArr") {
    out += "[";
    bool first = true;
    for (const xml_node& row : node.children(name == "m:m" ? "m:mr" : "m:e")) {
      out += first ? "" : "; ";
      out += name == "m:m" ? list(row, "m:e", ", ") : inside(row);
      first = false;
    }
    out += "]";
  } else if (name == "m:func") {
    out += inside(node.child("m:fName")) + "(" + inside(node.child("m:e")) + ")";
  } else if (name == "m:limLow" || name == "m:limUpp") {
    out += as_one(node.child("m:e")) + (name == "m:limLow" ? "_" : "^") + as_one(node.child("m:lim"));
  } else if (name == "m:acc" || name == "m:bar" || name == "m:groupChr" || name == "m:borderBox") {
    out += std::string(name.substr(2)) + "(" + inside(node.child("m:e")) + ")";
  } else {
    out += inside(node);
  }
}

}  // namespace

std::string equation_text(const xml_node& equation) { return inside(equation); }

}  // namespace redraft::docx
