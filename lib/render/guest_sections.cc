#include "render/guest_sections.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>
#include <vector>

#include "docx/markup.h"
#include "docx/part.h"
#include "docx/xml_pieces.h"

namespace redraft::render {

namespace {

constexpr std::size_t kHost = static_cast<std::size_t>(-1);
constexpr std::size_t npos = std::string_view::npos;

struct Guest {
  std::size_t begin = 0;  // of the first mark
  std::size_t end = 0;    // past the last
  std::size_t parent = kHost;
  std::vector<std::size_t> sections;  // its own, in order
};

struct Section {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t owner = kHost;
};

std::string_view child(std::string_view section, std::string_view name) {
  for (const docx::XmlChild& one : docx::xml_children(docx::xml_content(section)))
    if (one.name == name) return one.xml;
  return {};
}

long number(std::string_view element, std::string_view attribute) {
  const std::string value(docx::xml_attribute(element, attribute));
  return std::strtol(value.c_str(), nullptr, 10);
}

bool near(std::string_view x, std::string_view y, std::string_view attribute, long most) {
  return std::labs(number(x, attribute) - number(y, attribute)) <= most;
}

bool is_page_reference(std::string_view name) {
  return name == "w:headerReference" || name == "w:footerReference";
}

// Could words of one stand on the pages of the other? Margins may differ by 2 mm.
bool same_pages(std::string_view guest, std::string_view host) {
  for (const docx::XmlChild& one : docx::xml_children(docx::xml_content(guest)))
    if (is_page_reference(one.name)) return false;
  const auto same = [&](std::string_view name, std::string_view attribute, long most) {
    return near(child(guest, name), child(host, name), attribute, most);
  };
  if (!same("w:pgSz", "w:w", 20) || !same("w:pgSz", "w:h", 20)) return false;
  if (!same("w:pgMar", "w:left", 120) || !same("w:pgMar", "w:right", 120)) return false;
  const auto columns = [](std::string_view section) {
    return std::max(1L, number(child(section, "w:cols"), "w:num"));
  };
  if (columns(guest) != columns(host)) return false;
  static constexpr std::array<std::string_view, 4> others = {"w:pgBorders", "w:lnNumType", "w:vAlign",
                                                             "w:textDirection"};
  return std::all_of(others.begin(), others.end(), [&](std::string_view name) {
    return child(guest, name).empty() && child(host, name).empty();
  });
}

using References = std::map<std::string, std::string>;

References references_of(std::string_view section) {
  References out;
  for (const docx::XmlChild& one : docx::xml_children(docx::xml_content(section)))
    if (is_page_reference(one.name))
      out[std::string(one.name) + std::string(docx::xml_attribute(one.xml, "w:type"))] = one.xml;
  return out;
}

// The part of a host's section behind a guest: it began before.
std::string going_on(std::string_view section, const References& inherited) {
  std::string out = docx::xml_start_tag(section);
  const References own = references_of(section);
  for (const auto& [key, xml] : inherited)
    if (!own.contains(key)) out += xml;
  for (const docx::XmlChild& one : docx::xml_children(docx::xml_content(section))) {
    if (one.name == "w:titlePg") continue;
    if (one.name == "w:pgNumType") {
      std::string tag(one.xml);
      if (const std::size_t at = tag.find(" w:start=\""); at != std::string::npos)
        tag.erase(at, tag.find('"', at + 10) + 1 - at);
      out += tag;
      continue;
    }
    out += one.xml;
  }
  return out + "</w:sectPr>";
}

std::string without_change(std::string_view section) {
  std::string out = docx::xml_start_tag(section);
  for (const docx::XmlChild& one : docx::xml_children(docx::xml_content(section)))
    if (one.name != "w:sectPrChange") out += one.xml;
  return out + "</w:sectPr>";
}

class Settling {
 public:
  Settling(std::string bytes, const std::function<bool(std::string_view)>& is_heading)
      : bytes_(std::move(bytes)), xml_(bytes_), is_heading_(is_heading) {
    read();
  }

  std::string run() {
    if (guests_.empty()) return bytes_;
    for (const std::size_t mark : marks_) cut(mark, docx::xml_tag_end(xml_, mark));
    // From behind: whether a guest ends the document depends on what those behind it leave.
    for (std::size_t k = guests_.size(); k-- > 0;) guest(k);
    write_going_on();
    return apply();
  }

 private:
  void read() {
    std::vector<std::size_t> open;
    std::size_t section = 0;
    std::size_t mark = 0;
    for (std::size_t at = 0; at < xml_.size();) {
      // Each is looked for again only once it is passed: both are far from each other in a long document.
      if (section <= at) section = xml_.find("<w:sectPr", at);
      if (mark <= at) mark = xml_.find("<?redraft guest-", at);
      if (section == npos && mark == npos) break;
      if (mark < section) {
        const std::string_view found = xml_.substr(mark);
        marks_.push_back(mark);
        at = docx::xml_tag_end(xml_, mark);
        if (found.starts_with(kGuestBegins)) {
          guests_.push_back({mark, mark, open.empty() ? kHost : open.back(), {}});
          open.push_back(guests_.size() - 1);
        } else if (found.starts_with(kGuestEnds) && !open.empty()) {
          guests_[open.back()].end = at;
          open.pop_back();
        }
        continue;
      }
      if (xml_.substr(section).starts_with("<w:sectPrChange")) {
        at = section + 1;
        continue;
      }
      const std::size_t end = docx::properties_end(xml_, section);
      const std::size_t owner = open.empty() ? kHost : open.back();
      sections_.push_back({section, end, owner});
      if (owner != kHost) guests_[owner].sections.push_back(sections_.size() - 1);
      at = end;
    }
    for (Guest& one : guests_)
      if (one.end == one.begin) one.sections.clear();
  }

  std::string_view text(const Section& section) const {
    return xml_.substr(section.begin, section.end - section.begin);
  }

  // Is there a paragraph or table?
  bool has_blocks(std::size_t begin, std::size_t end) const {
    const std::string_view between = xml_.substr(begin, end - begin);
    return between.find("<w:p>") != npos || between.find("<w:p ") != npos || between.find("<w:p/>") != npos ||
           between.find("<w:tbl>") != npos || between.find("<w:sdt>") != npos;
  }

  void cut(std::size_t begin, std::size_t end) { splices_.remove({at(begin), at(end)}); }
  static std::uint32_t at(std::size_t place) { return static_cast<std::uint32_t>(place); }

  void guest(std::size_t index) {
    const Guest& own = guests_[index];
    if (own.sections.empty()) return;
    const auto around = std::find_if(sections_.begin(), sections_.end(), [&](const Section& one) {
      return one.begin >= own.end && one.owner == own.parent;
    });
    if (around == sections_.end()) return;
    const auto around_index = static_cast<std::size_t>(around - sections_.begin());
    const Section& last = sections_[own.sections.back()];
    if (own.sections.size() == 1 && same_pages(text(last), text(*around))) {
      drop_section(last);
      return;
    }
    // Where the section around began: behind the one before it, or behind a guest that ended there.
    std::size_t begin = xml_.find("<w:body>");
    begin = begin == npos ? 0 : begin + 8;
    if (own.parent != kHost) begin = guests_[own.parent].begin + kGuestBegins.size();
    bool begun = false;
    for (std::size_t k = 0; k < around_index; ++k)
      if (sections_[k].owner == own.parent && sections_[k].end <= own.begin)
        begin = std::max(begin, paragraph_end(sections_[k].end));
    std::size_t from = begin;
    bool open = false;  // the section goes on from a guest that ends on its pages
    for (const Guest& other : guests_)
      if (&other != &own && other.parent == own.parent && other.end <= own.begin && other.end > from &&
          !other.sections.empty() && !is_plain(other)) {
        begun = true;
        open = joins(other.sections.back(), *around);
        from = other.end;
      }
    const bool joins_before = joins(own.sections.front(), *around);
    const std::size_t until = joins_before ? own.begin : headings_before(from, own.begin);
    if (joins_before || open || has_blocks(from, until)) {
      const std::string before = begun ? going_on(without_change(text(*around)), inherited(around_index))
                                       : without_change(text(*around));
      const Section& first = sections_[own.sections.front()];
      if (joins_before && own.sections.size() > 1)
        splices_.replace({at(first.begin), at(first.end)}, before);
      else
        end_section(from, until, before);
      begun = true;
    }
    if (joins(own.sections.back(), *around)) {
      drop_section(last);
      if (begun) going_on_.insert(around_index);
      return;
    }
    // What follows the guest in the section around.
    std::size_t follows = own.end;
    const bool body_end = own.parent == kHost && xml_.substr(around->end).starts_with("</w:body>");
    if (body_end && !has_blocks(follows, around->begin)) {
      splices_.replace({at(around->begin), at(around->end)}, std::string(text(last)));
      ended_ = around_index;
      drop_section(last);
      return;
    }
    if (begun) going_on_.insert(around_index);
  }

  // A guest's first or last section that goes on with that around it: neither begins a page for the other.
  bool joins(std::size_t section, const Section& around) const {
    return same_pages(text(sections_[section]), text(around));
  }

  // A guest that needs no section, as guest() decides it.
  bool is_plain(const Guest& own) const {
    if (own.sections.size() != 1) return false;
    for (const Section& one : sections_)
      if (one.begin >= own.end && one.owner == own.parent)
        return same_pages(text(sections_[own.sections[0]]), text(one));
    return true;
  }

  // Past the paragraph in whose properties a section ends here.
  std::size_t paragraph_end(std::size_t section_end) const {
    const std::size_t end = xml_.find("</w:p>", section_end);
    return end == npos ? section_end : end + 6;
  }

  References inherited(std::size_t until) const {
    References out;
    for (std::size_t k = 0; k < until; ++k)
      if (sections_[k].owner == sections_[until].owner)
        for (auto& [key, xml] : references_of(text(sections_[k]))) out[key] = xml;
    return out;
  }

  // Where the headings begin that stand between what is before and the guest.
  std::size_t headings_before(std::size_t from, std::size_t until) const {
    while (is_heading_) {
      const std::string_view before = xml_.substr(from, until - from);
      const std::size_t bare = before.rfind("<w:p>");
      const std::size_t dressed = before.rfind("<w:p ");
      const std::size_t start = bare == npos ? dressed : dressed == npos ? bare : std::max(bare, dressed);
      if (start == npos) break;
      const std::string_view last = before.substr(start);
      if (!last.ends_with("</w:p>") || last.find("</w:p>") + 6 != last.size() ||
          last.find("<w:sectPr") != npos)
        break;
      const std::string_view style = last.substr(std::min(last.find("<w:pStyle "), last.size()));
      if (style.empty() || !is_heading_(docx::xml_attribute(style, "w:val"))) break;
      until = from + start;
    }
    return until;
  }

  // The paragraph before the guest, if it is one, gets the section; else a paragraph of its own.
  void end_section(std::size_t from, std::size_t until, const std::string& section) {
    const std::string_view before = xml_.substr(from, until - from);
    const std::size_t start = std::max(before.rfind("<w:p>") == npos ? 0 : before.rfind("<w:p>") + 1,
                                       before.rfind("<w:p ") == npos ? 0 : before.rfind("<w:p ") + 1);
    const std::string_view last = start == 0 ? std::string_view{} : before.substr(start - 1);
    const bool whole = last.ends_with("</w:p>") && last.find("</w:p>") + 6 == last.size() &&
                       last.find("<w:pPrChange") == npos && last.find("<w:sectPr") == npos;
    // One inside a text box ends there too, but then its box does not end before it.
    if (!whole || last.find("<w:txbxContent") != npos) {
      splices_.insert(at(until), "<w:p><w:pPr>" + section + "</w:pPr></w:p>");
      return;
    }
    const std::size_t begin = from + start - 1;
    const std::size_t open = docx::xml_tag_end(xml_, begin);
    if (!xml_.substr(open).starts_with("<w:pPr")) {
      splices_.insert(at(open), "<w:pPr>" + section + "</w:pPr>");
    } else if (xml_.substr(open).starts_with("<w:pPr/>")) {
      splices_.replace({at(open), at(open + 8)}, "<w:pPr>" + section + "</w:pPr>");
    } else {
      splices_.insert(at(xml_.find("</w:pPr>", open)), section);
    }
  }

  // A section's properties go; a paragraph that was there for them alone goes too.
  void drop_section(const Section& section) {
    static constexpr std::string_view head = "<w:p><w:pPr>";
    static constexpr std::string_view tail = "</w:pPr></w:p>";
    const bool alone = section.begin >= head.size() &&
                       xml_.substr(section.begin - head.size(), head.size()) == head &&
                       xml_.substr(section.end, tail.size()) == tail;
    if (alone && !xml_.substr(0, section.begin - head.size()).ends_with("</w:tbl>"))
      cut(section.begin - head.size(), section.end + tail.size());
    else
      cut(section.begin, section.end);
  }

  void write_going_on() {
    for (const std::size_t k : going_on_)
      if (k != ended_)
        splices_.replace({at(sections_[k].begin), at(sections_[k].end)},
                         going_on(text(sections_[k]), inherited(k)));
  }

  std::string apply() const { return splices_.apply(bytes_); }

  std::string bytes_;
  std::string_view xml_;
  const std::function<bool(std::string_view)>& is_heading_;
  std::vector<Guest> guests_;
  std::vector<Section> sections_;
  std::vector<std::size_t> marks_;
  std::set<std::size_t> going_on_;  // of the host's sections
  std::size_t ended_ = kHost;       // the host's last, when a guest's stands in its place
  docx::Splices splices_;
};

}  // namespace

std::string with_guest_sections(std::string main_part,
                                const std::function<bool(std::string_view)>& is_heading) {
  return Settling(std::move(main_part), is_heading).run();
}

}  // namespace redraft::render
