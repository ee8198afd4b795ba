// Three cycles with flip, one without; what tick takes in, tock shows.
load Toggle.hdl,
compare-to Toggle.cmp,
output-list time%S1.4.1 flip%B2.1.2 light%B2.1.2;

set flip 1;
repeat 3 {
    tick, output;
    tock, output;
}

set flip 0;
tick, output;
tock, output;
