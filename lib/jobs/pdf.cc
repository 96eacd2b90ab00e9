#include "jobs/pdf.h"

#include <cstdlib>
#include <filesystem>
#include <vector>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "jobs/pdf_file.h"
#include "jobs/run_program.h"

namespace redraft::jobs {

namespace {

// Of the user profile that LibreOffice begins with: British English, links are not followed, no macros.
constexpr const char* kSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
)";

// Tagged; headings as bookmarks of the PDF, and Word's bookmarks as destinations (pdf_file.h reads them).
constexpr const char* kFilter = R"(pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},)"
                                R"("ExportBookmarks":{"type":"boolean","value":"true"},)"
                                R"("ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},)"
                                R"("ExportNotes":{"type":"boolean","value":"false"}})";

/// A folder that goes with this value, also when the process is asked to end.
class WorkFolder {
 public:
  WorkFolder() {
    std::error_code fault;
    std::string made = (std::filesystem::temp_directory_path(fault) / "redraft-pdf-XXXXXX").string();
    if (fault || mkdtemp(made.data()) == nullptr)
      throw Error(ErrorCode::output, {made}, "the folder for temporary files cannot be written to");
    path_ = made;
  }
  ~WorkFolder() {
    std::error_code none;
    std::filesystem::remove_all(path_, none);
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  const std::string& path() const { return path_; }

 private:
  SignalWatch watch_;
  std::string path_;
};

std::vector<std::string> environment_in(const std::string& folder) {
  std::vector<std::string> out = {
      "HOME=" + folder, "TMPDIR=" + folder,      "LC_ALL=C.UTF-8",           "LANG=C.UTF-8",
      "TZ=UTC",         "SAL_USE_VCLPLUGIN=svp", "XDG_RUNTIME_DIR=" + folder};
  const char* const path = std::getenv("PATH");
  out.push_back(std::string("PATH=") + (path != nullptr ? path : "/usr/bin:/bin"));
  return out;
}

std::string file_address(const std::string& path) {
  std::string out = "file://";
  constexpr const char* kHex = "0123456789ABCDEF";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '-' || c == '_' || c == '.';
    if (plain)
      out += c;
    else
      out += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return out;
}

// In one line, for a message.
std::string said(const ProgramRun& run) {
  const std::string words = fold_space(run.output);
  return words.empty() ? "it said nothing" : "it said: " + words;
}

}  // namespace

Pdf make_pdf(const std::string& docx, const std::string& name, const PdfOptions& options) {
  const std::string program = find_program(options.program);
  if (program.empty())
    throw Error(ErrorCode::file, {},
                "there is no program " + options.program +
                    " to make a PDF; expected LibreOffice, from the Debian package libreoffice-writer-nogui");
  const WorkFolder folder;
  const std::string profile = folder.path() + "/profile";
  std::filesystem::create_directories(profile + "/user");
  write_file(profile + "/user/registrymodifications.xcu", kSettings, {});
  write_file(folder.path() + "/document.docx", docx, {});
  const std::vector<std::string> environment = environment_in(folder.path());
  const std::vector<std::string> always = {program, "-env:UserInstallation=" + file_address(profile),
                                           "--headless", "--norestore", "--nologo"};
  std::vector<std::string> words = always;
  words.insert(words.end(),
               {"--convert-to", kFilter, "--outdir", folder.path(), folder.path() + "/document.docx"});
  const ProgramRun run = run_program(words, environment, folder.path(), options.seconds);
  if (run.timed_out)
    throw Error(ErrorCode::limit, {name},
                "LibreOffice took longer than " + std::to_string(options.seconds) +
                    (options.seconds == 1 ? " second" : " seconds") + " to make a PDF of it");
  const std::string made = folder.path() + "/document.pdf";
  std::error_code none;
  Pdf out;
  if (std::filesystem::is_regular_file(made, none)) out.bytes = read_bytes(made);
  if (!out.bytes.starts_with("%PDF-"))
    throw Error(ErrorCode::output, {name},
                "LibreOffice made no PDF of it (status " + std::to_string(run.status) + "); " + said(run));
  out.bytes = without_clock(std::move(out.bytes), options.date);

  out.program = options.version;
  if (!out.program.empty()) return out;
  words = always;
  words.emplace_back("--version");
  const ProgramRun version = run_program(words, environment, folder.path(), options.seconds);
  out.program = fold_space(version.output);
  if (version.timed_out || !out.program.starts_with("LibreOffice"))
    throw Error(ErrorCode::file, {program}, "does not say its version; " + said(version));
  return out;
}

}  // namespace redraft::jobs
