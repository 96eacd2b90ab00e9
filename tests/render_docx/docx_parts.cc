#include "render_docx/docx_parts.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <regex>

namespace redraft::tests {

std::map<std::string, std::string> read_parts(const std::string& docx) {
  std::map<std::string, std::string> out;
  zip_source_t* source = zip_source_buffer_create(docx.data(), docx.size(), 0, nullptr);
  zip_t* zip = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
  if (zip == nullptr) {
    zip_source_free(source);
    ADD_FAILURE() << "not a zip";
    return out;
  }
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip, 0));
  for (zip_uint64_t at = 0; at < count; ++at) {
    zip_stat_t stat;
    zip_stat_index(zip, at, 0, &stat);
    std::string bytes(stat.size, '\0');
    zip_file_t* file = zip_fopen_index(zip, at, 0);
    zip_fread(file, bytes.data(), bytes.size());
    zip_fclose(file);
    out[stat.name] = std::move(bytes);
  }
  zip_discard(zip);
  return out;
}

pugi::xml_document parse(const std::string& xml) {
  pugi::xml_document out;
  const pugi::xml_parse_result result =
      out.load_buffer(xml.data(), xml.size(), pugi::parse_full | pugi::parse_ws_pcdata);
  EXPECT_TRUE(result) << result.description() << " at " << result.offset;
  return out;
}

std::vector<pugi::xml_node> all(const pugi::xml_node& root, const std::string& name) {
  std::vector<pugi::xml_node> out;
  for (const auto& found : root.select_nodes(("//" + name).c_str())) out.push_back(found.node());
  return out;
}

std::vector<std::string> paragraphs(const std::string& document_xml) {
  static const std::regex changing(" (w:id|w:author|w:date|xml:space)=\"[^\"]*\"");
  std::vector<std::string> out;
  for (std::size_t at = document_xml.find("<w:p>"); at != std::string::npos;
       at = document_xml.find("<w:p>", at + 1)) {
    const std::size_t end = document_xml.find("</w:p>", at) + 6;
    out.push_back(std::regex_replace(document_xml.substr(at, end - at), changing, ""));
  }
  return out;
}

}  // namespace redraft::tests
