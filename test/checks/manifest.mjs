// Whether custom-elements.json says what the source says.
import '../../scripts/manifest.mjs';
