# Node.js and the npm packages of tools/npm (the font, the minifier, the file server), in SEEDCORN_NODE_TOOLS.
find_program(SEEDCORN_NODE node REQUIRED)
execute_process(
  COMMAND sh ${dependencies_script} node-tools
  OUTPUT_VARIABLE SEEDCORN_NODE_TOOLS OUTPUT_STRIP_TRAILING_WHITESPACE
  COMMAND_ERROR_IS_FATAL ANY)
file(GLOB npm_files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tools/npm/*.json)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${npm_files})
