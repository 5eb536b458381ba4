// Where the page is drawn: the document's canvas with WebGL 2, or natively a window with OpenGL 3.
#pragma once

#include <memory>
#include <string>

#include "platform/extent.hpp"

namespace seedcorn {

class Surface {
 public:
  Surface();
  Surface(const Surface&) = delete;
  Surface& operator=(const Surface&) = delete;
  ~Surface();

  // Returns a sentence when there is no window or no GL to be had.
  std::string open(const Extent& extent);
  bool is_open() const { return host_ != nullptr; }
  bool is_lost() const;  // with all that was made in it
  void resize(const Extent& extent);
  void begin_frame();  // tells Dear ImGui the size in points and the pixel ratio
  void present();

  static const char* glsl_version();

 private:
  struct Host;  // the window or canvas with its GL context
  std::unique_ptr<Host> host_;
};

}  // namespace seedcorn
