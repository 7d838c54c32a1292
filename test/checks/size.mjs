// Whether the built files have the sizes in size.json, and are below their bars.
import '../../scripts/size.mjs';
