# Target seedcorn_fonts: the subset fonts of every language, in SEEDCORN_FONT_DIR.
foreach(candidate IN ITEMS python3 /usr/bin/python3)
  execute_process(COMMAND ${candidate} -c "import fontTools.subset" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
  if(failed STREQUAL "0")
    set(SEEDCORN_PYTHON ${candidate})
    break()
  endif()
endforeach()
if(NOT SEEDCORN_PYTHON)
  message(FATAL_ERROR "No python3 with fonttools, which cuts the font (Debian: apt-get install python3-fonttools; elsewhere: pip install fonttools)")
endif()

set(pretendard ${SEEDCORN_NODE_TOOLS}/node_modules/pretendard)
file(GLOB stories CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/assets/story.*.json)
set(evidence ${PROJECT_SOURCE_DIR}/assets/evidence.json)
set(font_files ${SEEDCORN_FONT_DIR}/LICENSE.txt)
foreach(story IN LISTS stories)
  string(REGEX REPLACE "^.*/story\\.(.*)\\.json$" "\\1" language ${story})
  list(APPEND font_files ${SEEDCORN_FONT_DIR}/${language}-regular.ttf ${SEEDCORN_FONT_DIR}/${language}-bold.ttf)
endforeach()
add_custom_command(
  OUTPUT ${font_files}
  COMMAND ${SEEDCORN_PYTHON} ${PROJECT_SOURCE_DIR}/tools/fonts.py
          --pretendard ${pretendard} --story ${stories} --evidence ${evidence} --out ${SEEDCORN_FONT_DIR}
  DEPENDS ${PROJECT_SOURCE_DIR}/tools/fonts.py ${PROJECT_SOURCE_DIR}/src/explainer/story/running_text.inc ${stories} ${evidence} ${SEEDCORN_NODE_TOOLS}/complete
  COMMENT "Cutting the fonts"
  VERBATIM)
add_custom_target(seedcorn_fonts ALL DEPENDS ${font_files})
