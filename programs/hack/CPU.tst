// The CPU, instruction by instruction: what it shows in the middle of the cycle, before it goes on; the output is compared with CPU.cmp.
load CPU.hdl,
compare-to CPU.cmp,
output-list time%S1.4.1 inM%D1.6.1 instruction%B1.16.1 reset%B2.1.2 outM%D1.6.1 writeM%B2.1.2 addressM%D1.6.1 pc%D1.6.1;

// @12345
set inM 0, set instruction %B0011000000111001, set reset 0, tick, output, tock;
// D=A
set inM 0, set instruction %B1110110000010000, set reset 0, tick, output, tock;
// @23456
set inM 0, set instruction %B0101101110100000, set reset 0, tick, output, tock;
// D=A-D
set inM 0, set instruction %B1110000111010000, set reset 0, tick, output, tock;
// @1000
set inM 0, set instruction %B0000001111101000, set reset 0, tick, output, tock;
// M=D
set inM 0, set instruction %B1110001100001000, set reset 0, tick, output, tock;
// @1001
set inM 0, set instruction %B0000001111101001, set reset 0, tick, output, tock;
// MD=D-1
set inM 0, set instruction %B1110001110011000, set reset 0, tick, output, tock;
// D=M
set inM 77, set instruction %B1111110000010000, set reset 0, tick, output, tock;
// AMD=D+M
set inM -7, set instruction %B1111000010111000, set reset 0, tick, output, tock;
// A=M;JMP
set inM 31000, set instruction %B1111110000100111, set reset 0, tick, output, tock;
// @20
set inM 0, set instruction %B0000000000010100, set reset 0, tick, output, tock;
// D;JGT
set inM 0, set instruction %B1110001100000001, set reset 0, tick, output, tock;
// D;JLT
set inM 0, set instruction %B1110001100000100, set reset 0, tick, output, tock;
// D=0;JEQ
set inM 0, set instruction %B1110101010010010, set reset 0, tick, output, tock;
// D;JEQ
set inM 0, set instruction %B1110001100000010, set reset 0, tick, output, tock;
// D;JNE
set inM 0, set instruction %B1110001100000101, set reset 0, tick, output, tock;
// D;JGE
set inM 0, set instruction %B1110001100000011, set reset 0, tick, output, tock;
// @30
set inM 0, set instruction %B0000000000011110, set reset 0, tick, output, tock;
// D=-1;JLE
set inM 0, set instruction %B1110111010010110, set reset 0, tick, output, tock;
// D;JLT
set inM 0, set instruction %B1110001100000100, set reset 0, tick, output, tock;
// D;JGE
set inM 0, set instruction %B1110001100000011, set reset 0, tick, output, tock;
// D+1;JEQ
set inM 0, set instruction %B1110011111000010, set reset 0, tick, output, tock;
// A=-A
set inM 0, set instruction %B1110110011100000, set reset 0, tick, output, tock;
// M=A;JGT
set inM 0, set instruction %B1110110000001001, set reset 0, tick, output, tock;
// D=M;JNE
set inM -1, set instruction %B1111110000010101, set reset 0, tick, output, tock;
// 0;JMP
set inM 0, set instruction %B1110101010000111, set reset 1, tick, output, tock;
// @9
set inM 0, set instruction %B0000000000001001, set reset 0, tick, output, tock;
// 0;JMP
set inM 0, set instruction %B1110101010000111, set reset 0, tick, output, tock;
// AD=M
set inM -32768, set instruction %B1111110000110000, set reset 0, tick, output, tock;
// D=A-1;JGT
set inM 0, set instruction %B1110110010010001, set reset 0, tick, output, tock;
// M=1
set inM 0, set instruction %B1110111111001000, set reset 0, tick, output, tock;
