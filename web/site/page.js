// The page as it is published.
import "../boot.js";
import "./offline.js";
