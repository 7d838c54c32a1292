// Whether every feature that the built scripts use is in built-ins.json, with its versions, and old enough or guarded.
import '../../scripts/built-ins.mjs';
