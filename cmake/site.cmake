# Target seedcorn_site: the complete static site in SEEDCORN_SITE_DIR.
set(site ${SEEDCORN_SITE_DIR})
set(tools ${PROJECT_SOURCE_DIR}/tools)
set(site_files ${font_files})

# Runs a command that makes one file of the site.
function(seedcorn_site_file path)
  cmake_parse_arguments(arg "" "" "COMMAND;DEPENDS" ${ARGN})
  get_filename_component(folder ${site}/${path} DIRECTORY)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${site}/${path} COMMAND ${arg_COMMAND} DEPENDS ${arg_DEPENDS} COMMENT "site/${path}" VERBATIM)
  set(site_files ${site_files} ${site}/${path} PARENT_SCOPE)
endfunction()

set(module $<TARGET_FILE_DIR:seedcorn_app>/seedcorn)
set(copy ${CMAKE_COMMAND} -E copy)
set(terser ${SEEDCORN_NODE} ${SEEDCORN_NODE_TOOLS}/node_modules/terser/bin/terser)
set(minify --ecma 2020 --compress passes=3 --mangle --output)

# Copies a script, made small unless this is a build for development.
function(seedcorn_site_script path source depends)
  set(target ${site}/${path})
  if(CMAKE_BUILD_TYPE STREQUAL "Debug")
    seedcorn_site_file(${path} COMMAND ${copy} ${source} ${target} DEPENDS ${depends})
  else()
    seedcorn_site_file(${path} COMMAND ${terser} ${source} ${ARGN} ${minify} ${target} DEPENDS ${depends})
  endif()
  set(site_files ${site_files} PARENT_SCOPE)
endfunction()

seedcorn_site_script(seedcorn.mjs ${module}.mjs seedcorn_app --module)
seedcorn_site_file(seedcorn.wasm COMMAND ${copy} ${module}.wasm ${site}/seedcorn.wasm DEPENDS seedcorn_app)

file(GLOB_RECURSE scripts CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/web/*.js)
list(FILTER scripts EXCLUDE REGEX "^web/site/") # what only the published site has: tools/site.mjs takes it
set(element web/embed/element.js) # has an address of its own, for other pages
list(REMOVE_ITEM scripts ${element})
seedcorn_site_script(embed.js ${PROJECT_SOURCE_DIR}/${element} ${PROJECT_SOURCE_DIR}/${element})
foreach(file IN LISTS scripts)
  set(kind --module)
  if(file STREQUAL "web/page/before_paint.js") # runs before the page is drawn, as a script
    set(kind "")
  endif()
  seedcorn_site_script(${file} ${PROJECT_SOURCE_DIR}/${file} ${PROJECT_SOURCE_DIR}/${file} ${kind})
endforeach()

# A script that has been moved or removed leaves no copy behind: it would be weighed, and served.
file(GLOB_RECURSE made RELATIVE ${SEEDCORN_SITE_DIR} ${SEEDCORN_SITE_DIR}/web/*.js)
if(made)
  list(REMOVE_ITEM made ${scripts})
endif()
foreach(file IN LISTS made)
  file(REMOVE ${SEEDCORN_SITE_DIR}/${file})
endforeach()

file(GLOB copied CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/web/*.css ${PROJECT_SOURCE_DIR}/web/embed/*.css
     ${PROJECT_SOURCE_DIR}/examples/*.html ${PROJECT_SOURCE_DIR}/examples/*.css ${PROJECT_SOURCE_DIR}/examples/*.js)
list(REMOVE_ITEM copied examples/gallery.html) # a page with text of the stories, below
foreach(file IN LISTS copied)
  seedcorn_site_file(${file} COMMAND ${copy} ${PROJECT_SOURCE_DIR}/${file} ${site}/${file} DEPENDS ${PROJECT_SOURCE_DIR}/${file})
endforeach()

seedcorn_site_file(
  assets/evidence.json COMMAND ${SEEDCORN_NODE} ${tools}/minify_json.mjs ${evidence} ${site}/assets/evidence.json DEPENDS ${evidence} ${tools}/minify_json.mjs)
foreach(file IN LISTS stories)
  get_filename_component(name ${file} NAME)
  seedcorn_site_file(
    assets/${name} COMMAND ${SEEDCORN_NODE} ${tools}/story.mjs ${file} ${evidence} ${site}/assets/${name}
    DEPENDS ${file} ${evidence} ${tools}/story.mjs ${tools}/page/facts.mjs ${tools}/page/html.mjs)
endforeach()

# The pages are written last: they name the size of every file, for the progress bar.
set(describe ${PROJECT_BINARY_DIR}/describe.json)
add_custom_command(
  OUTPUT ${describe}
  COMMAND ${SEEDCORN_NODE} $<TARGET_FILE:seedcorn_cli> describe --json > ${describe}
  DEPENDS seedcorn_cli
  VERBATIM)
set(charts ${PROJECT_BINARY_DIR}/charts.drawn)
add_custom_command(
  OUTPUT ${charts}
  COMMAND ${SEEDCORN_NODE} ${tools}/charts.mjs --cli $<TARGET_FILE:seedcorn_cli> --stories ${PROJECT_SOURCE_DIR}/assets
          --fonts ${SEEDCORN_FONT_DIR} --out ${site}/charts
  COMMAND ${CMAKE_COMMAND} -E touch ${charts}
  DEPENDS seedcorn_cli ${font_files} ${stories} ${evidence} ${tools}/charts.mjs ${tools}/page/stills.mjs ${tools}/page/content.mjs
  COMMENT "site/charts"
  VERBATIM)
file(GLOB generator CONFIGURE_DEPENDS ${tools}/page.mjs ${tools}/page/*.mjs ${tools}/page/check/*.mjs)
set(parts ${site_files})
function(seedcorn_site_page name shell)
  seedcorn_site_file(
    ${name}
    COMMAND ${SEEDCORN_NODE} ${tools}/page.mjs --shell ${PROJECT_SOURCE_DIR}/${shell} --stories ${PROJECT_SOURCE_DIR}/assets
            --describe ${describe} --evidence ${evidence} --site ${site} --out ${site}/${name}
    DEPENDS ${generator} ${PROJECT_SOURCE_DIR}/src/explainer/state/chapters.hpp ${PROJECT_SOURCE_DIR}/${shell} ${PROJECT_SOURCE_DIR}/assets/icon.svg ${describe} ${charts} ${parts})
  set(site_files ${site_files} PARENT_SCOPE)
endfunction()
seedcorn_site_page(index.html shell.html)
seedcorn_site_page(embed.html embed.html)
seedcorn_site_page(examples/index.html examples/gallery.html)
add_custom_target(seedcorn_site ALL DEPENDS ${site_files})

if(NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
  set(within_budget ${PROJECT_BINARY_DIR}/size_budget.checked)
  add_custom_command(
    OUTPUT ${within_budget}
    COMMAND ${SEEDCORN_NODE} ${tools}/size.mjs ${site} --brief
    COMMAND ${CMAKE_COMMAND} -E touch ${within_budget}
    DEPENDS ${site_files} ${tools}/size.mjs ${tools}/size_budget.json
    COMMENT "Weighing the site"
    VERBATIM)
  add_custom_target(seedcorn_size_budget ALL DEPENDS ${within_budget})
endif()
