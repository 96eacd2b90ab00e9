# The browser judge of the .html pages (page-needs.md).
add_executable(redraft_sample_pages write_pages.cc
  "${PROJECT_SOURCE_DIR}/tests/render_html/sample_builder.cc" "${PROJECT_SOURCE_DIR}/tests/render_html/sample_redlines.cc")
target_include_directories(redraft_sample_pages PRIVATE "${PROJECT_SOURCE_DIR}/tests")
target_link_libraries(redraft_sample_pages PRIVATE redraft_render redraft_redline redraft_base redraft_warnings)

add_test(NAME judge_page COMMAND "${CMAKE_CURRENT_SOURCE_DIR}/judge_page.sh" "$<TARGET_FILE:redraft_sample_pages>"
  "$<TARGET_FILE:redraft>")
set_tests_properties(judge_page PROPERTIES LABELS judge SKIP_RETURN_CODE 77 TIMEOUT 1200)
