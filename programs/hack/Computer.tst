// A whole computer multiplies 6 by 3: every write shows, and at the end RAM[2] is 18; the output is compared with Computer.cmp.
load Computer.hdl,
compare-to Computer.cmp,
output-list time%S1.4.1 pc%D1.6.1 address%D1.6.1 memory%D1.6.1;

set reset 1, tick, tock;
set reset 0;
repeat 46 {
    tick, tock, output;
}

// A fresh start: memory stays, the program begins anew.
set reset 1, tick, tock, output;
