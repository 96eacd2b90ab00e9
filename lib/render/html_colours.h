// The colours of marks that a profile names, as a style sheet behind the page's own. Inside lib/render only.
#pragma once

#include <string>

#include "profile/colours.h"

namespace redraft::render {

/// A <style> element behind a line feed; "" when the profile names none, so that the page is what it is without.
/// Paper takes the light ones, whatever the reader's screen is set to.
std::string colours_style(const profile::Colours& colours);

}  // namespace redraft::render
