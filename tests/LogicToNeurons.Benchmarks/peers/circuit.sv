// One pattern a tick for an event-driven simulator. IN and OUT are bits, COUNT is the number of patterns.
module bench;
  reg [`IN-1:0] pool[0:`COUNT-1];
  reg [`IN-1:0] x;
  reg clock;
  wire [`OUT-1:0] y;
  integer i, file;
  top dut(.clock(clock), .x(x), .y(y));
  initial begin
    $readmemh("pool.hex", pool);
    file = $fopen("answers.hex", "w");
    clock = 0;
    for (i = 0; i < `COUNT; i = i + 1) begin
      x = pool[i];
      #1 $fdisplay(file, "%h", y);
      clock = 1;
      #1 clock = 0;
    end
    $fclose(file);
    $finish;
  end
endmodule
