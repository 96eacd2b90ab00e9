# One line a folder: redraft_layer(redline SOURCES build.cc USES base legal diff)
# makes the library redraft_redline from the folder's sources. HEADERS are found by
# themselves: every .h of the folder is public, and is compiled alone by the target
# all_verify_interface_header_sets. LIBS names third-party targets; they stay private,
# because third-party headers stay in .cc files.

set(CMAKE_VERIFY_INTERFACE_HEADER_SETS ON)

add_library(redraft_warnings INTERFACE)
target_compile_options(redraft_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wconversion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>   # GCC 12 at -O3: false alarms inside std::string
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>   # and inside std::optional
  $<$<BOOL:${REDRAFT_WERROR}>:-Werror>)

function(redraft_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBS" ${ARGN})
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  add_library(redraft_${name} STATIC ${ARG_SOURCES})
  target_sources(redraft_${name} PUBLIC FILE_SET HEADERS
    BASE_DIRS "${PROJECT_SOURCE_DIR}/lib" FILES ${headers})
  target_include_directories(redraft_${name} PUBLIC "${PROJECT_SOURCE_DIR}/lib")
  foreach(layer IN LISTS ARG_USES)
    target_link_libraries(redraft_${name} PUBLIC redraft_${layer})
  endforeach()
  foreach(lib IN LISTS ARG_LIBS)
    target_link_libraries(redraft_${name} PRIVATE ${lib})
  endforeach()
  target_link_libraries(redraft_${name} PRIVATE redraft_warnings)
endfunction()
