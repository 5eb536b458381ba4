// Included before Dear ImGui's renderer on the web, which asks WebGL for some twenty settings before it draws a frame
// and puts them back afterwards. Each question makes the page wait until the graphics process has drawn the frame
// before. The canvas is ours alone: between frames its context is as it was created, which is what these answer.
#pragma once
#include <GLES3/gl3.h>
#include <emscripten/html5_webgl.h>
#include <imgui.h>

static inline void seedcorn_setting_between_frames(GLenum name, GLint* value) {
  switch (name) {
    case GL_MAJOR_VERSION: *value = 3; break;
    case GL_MAX_TEXTURE_SIZE: *value = (GLint)emscripten_webgl_get_parameter_d(name); break;  // asked for once
    case GL_ACTIVE_TEXTURE: *value = GL_TEXTURE0; break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA: *value = GL_ONE; break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA: *value = GL_FUNC_ADD; break;
    case GL_VIEWPORT:
    case GL_SCISSOR_BOX:
      value[0] = value[1] = value[2] = value[3] = 0;
      break;              // set before anything is drawn with them
    default: *value = 0;  // nothing is bound
  }
}

#define glGetIntegerv seedcorn_setting_between_frames
#define glIsEnabled(capability) GL_FALSE
#define glGetString(name) ((const GLubyte*)"")
#undef sscanf
#define sscanf(text, pattern, version, ...) \
  (*(version) = 300)  // of the shading language: shaders for others are left out
