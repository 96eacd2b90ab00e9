// Reading a Word part: the scan alone, the scan and pugixml; and opening and copying a package.
#include <benchmark/benchmark.h>

#include <string>

#include "docx/package.h"
#include "docx/part.h"
#include "docx/xml_scan.h"

namespace redraft::bench {
namespace {

// A document as Word writes one: ids on every paragraph, formatting on every run, a few words in each.
std::string document(std::int64_t paragraphs) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<w:document "
      "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
      "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" mc:Ignorable=\"w14\"><w:body>";
  for (std::int64_t i = 0; i < paragraphs; ++i) {
    out += "<w:p w14:paraId=\"" + std::to_string(10'000'000 + i) +
           "\" w14:textId=\"77777777\" w:rsidR=\"00A41C2F\" w:rsidRDefault=\"00A41C2F\"><w:pPr><w:pStyle "
           "w:val=\"Clause2\"/>"
           "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    for (int k = 0; k < 3; ++k)
      out +=
          "<w:r w:rsidRPr=\"00B52D3E\"><w:rPr><w:rFonts w:cs=\"Arial\"/><w:szCs w:val=\"22\"/></w:rPr><w:t "
          "xml:space=\"preserve\">"
          "the Party shall ensure that each \u201CService Request\u201D is sent within " +
          std::to_string(i * 7919 % 1000) + " Working Days </w:t></w:r>";
    out += "</w:p>";
  }
  return out + "</w:body></w:document>";
}

void scan(benchmark::State& state) {
  const std::string bytes = document(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(docx::scan_xml(bytes).spans.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void read_part(benchmark::State& state) {
  const std::string bytes = document(state.range(0));
  for (auto _ : state) {
    const docx::Part part("", "word/document.xml", bytes);
    benchmark::DoNotOptimize(part.bytes().data());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

std::string package(std::int64_t paragraphs) {
  const std::string address = "http://schemas.openxmlformats.org/";
  return docx::write_package(
      {{"[Content_Types].xml", "<Types xmlns=\"" + address +
                                   "package/2006/content-types\"><Default Extension=\"xml\" "
                                   "ContentType=\"application/vnd.openxmlformats-"
                                   "officedocument.wordprocessingml.document.main+xml\"/></Types>"},
       {"_rels/.rels", "<Relationships xmlns=\"" + address +
                           "package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"" + address +
                           "officeDocument/2006/relationships/officeDocument\" "
                           "Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml", document(paragraphs)}});
}

void open_package(benchmark::State& state) {
  const std::string bytes = package(state.range(0));
  for (auto _ : state) {
    const docx::Package read = docx::Package::from_bytes(bytes, "a.docx");
    benchmark::DoNotOptimize(read.bytes("word/document.xml").data());
  }
}

void copy_package(benchmark::State& state) {
  const docx::Package read = docx::Package::from_bytes(package(state.range(0)), "a.docx");
  for (auto _ : state) benchmark::DoNotOptimize(read.write({}).size());
}

BENCHMARK(scan)->Name("scan a Word part")->Arg(100)->Arg(30'000)->Unit(benchmark::kMillisecond);
BENCHMARK(read_part)
    ->Name("scan and parse a Word part")
    ->Arg(100)
    ->Arg(30'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(open_package)
    ->Name("open a Word package and unpack its text")
    ->Arg(100)
    ->Arg(30'000)
    ->Unit(benchmark::kMillisecond);
BENCHMARK(copy_package)->Name("copy a Word package")->Arg(100)->Arg(30'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace redraft::bench
