// Reads XML strictly, as far as our SVG uses it: any fault ends the test.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace seedcorn::test {

struct XmlElement {
  std::string name, text;                         // without the text of its children
  std::map<std::string, std::string> attributes;  // with those of the groups around it
  std::map<std::string, std::string> own;
};

class Xml {
 public:
  explicit Xml(std::string_view text) : text_(text) {
    while (at_ < text_.size() && fault.empty()) text_[at_] == '<' ? tag() : words();
    if (fault.empty() && !open_.empty()) fault = elements[open_.back()].name + " is not closed";
  }

  std::vector<XmlElement> elements;  // in the order of their beginnings
  std::string fault;

  std::vector<const XmlElement*> named(std::string_view name) const {
    std::vector<const XmlElement*> found;
    for (const XmlElement& each : elements)
      if (each.name == name) found.push_back(&each);
    return found;
  }

 private:
  void tag() {
    if (text_.substr(at_).starts_with("</")) return end();
    const std::size_t close = text_.find('>', at_);
    if (close == std::string_view::npos) return stop("a tag is not closed");
    std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    at_ = close + 1;
    const bool empty = inside.ends_with('/');
    if (empty) inside.remove_suffix(1);
    XmlElement element;
    element.name = inside.substr(0, inside.find(' '));
    if (element.name.find_first_not_of("abcdefghijklmnopqrstuvwxyzPDRF:") != std::string::npos)
      return stop("<" + element.name);
    if (!open_.empty() && elements[open_.back()].name == "g") element.attributes = elements[open_.back()].attributes;
    for (inside.remove_prefix(element.name.size()); !inside.empty();) {
      const std::size_t equals = inside.find("=\""), quote = inside.find('"', equals + 2);
      if (inside[0] != ' ' || equals == std::string_view::npos || quote == std::string_view::npos)
        return stop("attributes of " + element.name);
      const std::string key(inside.substr(1, equals - 1));
      if (!element.own.emplace(key, plain(inside.substr(equals + 2, quote - equals - 2))).second)
        return stop(key + " twice");
      element.attributes[key] = element.own[key];
      inside.remove_prefix(quote + 1);
    }
    elements.push_back(std::move(element));
    if (!empty) open_.push_back(elements.size() - 1);
  }
  void end() {
    const std::size_t close = text_.find('>', at_);
    const std::string name(text_.substr(at_ + 2, close - at_ - 2));
    if (open_.empty() || elements[open_.back()].name != name) return stop("</" + name + "> closes nothing");
    open_.pop_back();
    at_ = close + 1;
  }
  void words() {
    const std::size_t next = std::min(text_.find('<', at_), text_.size());
    const std::string_view found = text_.substr(at_, next - at_);
    at_ = next;
    if (!open_.empty())
      elements[open_.back()].text += plain(found);
    else if (found != "\n")
      stop("text outside");
  }
  std::string plain(std::string_view escaped) {
    std::string out;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
      const std::string_view rest = escaped.substr(i);
      if (rest[0] == '>' || static_cast<unsigned char>(rest[0]) < ' ') stop("a character that must be escaped");
      if (rest[0] != '&') {
        out += rest[0];
        continue;
      }
      const std::size_t semicolon = rest.find(';');
      const std::string_view entity = rest.substr(0, semicolon + 1);
      if (entity == "&amp;")
        out += '&';
      else if (entity == "&lt;")
        out += '<';
      else if (entity == "&gt;")
        out += '>';
      else
        return stop("an & that is no entity"), out;
      i += semicolon;
    }
    return out;
  }
  void stop(const std::string& why) {
    if (fault.empty()) fault = why;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<std::size_t> open_;
};

}  // namespace seedcorn::test
