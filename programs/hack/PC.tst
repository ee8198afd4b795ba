// The program counter: counts, is loaded, is reset, and goes from 32,767 to 0; the output is compared with PC.cmp.
load PC.hdl,
compare-to PC.cmp,
output-list time%S1.4.1 in%D1.6.1 load%B2.1.2 inc%B2.1.2 reset%B2.1.2 out%D1.6.1;

set in 7, set load 0, set inc 0, set reset 0, tick, tock, output;
set in 7, set load 0, set inc 1, set reset 0, tick, tock, output;
set in 7, set load 0, set inc 1, set reset 0, tick, tock, output;
set in 7, set load 1, set inc 1, set reset 0, tick, tock, output;
set in 7, set load 0, set inc 1, set reset 0, tick, tock, output;
set in 9, set load 1, set inc 0, set reset 0, tick, tock, output;
set in 9, set load 1, set inc 1, set reset 1, tick, tock, output;
set in 32767, set load 1, set inc 0, set reset 0, tick, tock, output;
set in 1, set load 0, set inc 1, set reset 0, tick, tock, output;
set in 1, set load 0, set inc 1, set reset 0, tick, tock, output;
set in -1, set load 1, set inc 1, set reset 0, tick, tock, output;
set in 5, set load 0, set inc 0, set reset 0, tick, tock, output;
set in 5, set load 0, set inc 0, set reset 1, tick, tock, output;
