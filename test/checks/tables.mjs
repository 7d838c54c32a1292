// Whether the tables of the documentation are those that the source gives.
import '../../scripts/tables.mjs';
