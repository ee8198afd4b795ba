/* The toy machine as a plain C switch interpreter: decoded instructions, one case for each opcode and pair of operand kinds.
   Usage: switch DUMP, where DUMP comes from `measure dump`. Cells are 64 bits and values wrap to 32; addresses found in cells
   are checked, those in instructions were checked by the assembler; steps are counted and limited. */
#include "toy.h"

enum opcode { MOV, ADD, SUB, MUL, DIV, CMP, JMP, JE, JNE, JL };
enum kind { CELL, INDIRECT, IMMEDIATE };

/* Codes in the order opcode, first kind, second kind; unused ones (immediate destinations) cost nothing. */
#define CODE(opcode, first, second) ((opcode) * 9 + (first) * 3 + (second))
enum { CODE_JMP = CODE(JMP, 0, 0), CODE_JE, CODE_JNE, CODE_JL, CODE_END };

struct instruction {
    int64_t first;
    int64_t second;
    int32_t code;
};

enum status { READY, HALTED, TRAPPED };

struct machine {
    int64_t *cells;
    uint64_t memory;
    int64_t pc;
    int64_t steps;
    int zero;
    int less;
    enum status status;
};

/* How an operand's cell is found; an immediate has none. */
#define ADDRESS_CELL(field) int64_t address_##field = at->field;
#define ADDRESS_INDIRECT(field) \
    int64_t address_##field = cells[at->field]; \
    if ((uint64_t)address_##field >= memory) \
        goto trap;
#define ADDRESS_IMMEDIATE(field)
#define VALUE_CELL(field) cells[address_##field]
#define VALUE_INDIRECT(field) cells[address_##field]
#define VALUE_IMMEDIATE(field) at->field

#define CASE(opcode, first_kind, second_kind, body) \
    case CODE(opcode, first_kind, second_kind): { \
        ADDRESS_##first_kind(first) \
        ADDRESS_##second_kind(second) \
        int64_t right = VALUE_##second_kind(second); \
        body \
        at++; \
        break; \
    }
#define CASES(opcode, body) \
    CASE(opcode, CELL, CELL, body) CASE(opcode, CELL, INDIRECT, body) CASE(opcode, CELL, IMMEDIATE, body) \
    CASE(opcode, INDIRECT, CELL, body) CASE(opcode, INDIRECT, INDIRECT, body) CASE(opcode, INDIRECT, IMMEDIATE, body)

#define ARITHMETIC(expression) { \
    int64_t left = cells[address_first]; \
    flags = (int32_t)(expression); \
    cells[address_first] = flags; \
}
#define QUOTIENT { \
    if (right == 0) \
        goto trap; \
    int64_t left = cells[address_first]; \
    flags = (int32_t)(right == -1 ? -left : (int64_t)((int32_t)left / (int32_t)right)); \
    cells[address_first] = flags; \
}
#define COMPARE(first_kind, second_kind) \
    CASE(CMP, first_kind, second_kind, { flags = VALUE_##first_kind(first) - right; })

/* Flags are one number: zero is "it is 0", less is "it is below 0"; the difference of two 32-bit values is exact in 64. */
static int64_t run(struct machine *machine, const struct instruction *code, int64_t limit)
{
    int64_t *cells = machine->cells;
    uint64_t memory = machine->memory;
    const struct instruction *at = code + machine->pc;
    int64_t flags = machine->zero ? 0 : machine->less ? -1 : 1;
    int64_t remaining = limit;
    machine->status = READY;
    while (remaining > 0) {
        switch (at->code) {
        CASES(MOV, { cells[address_first] = right; })
        CASES(ADD, ARITHMETIC(left + right))
        CASES(SUB, ARITHMETIC(left - right))
        CASES(MUL, ARITHMETIC(left * right))
        CASES(DIV, QUOTIENT)
        COMPARE(CELL, CELL)
        COMPARE(CELL, INDIRECT)
        COMPARE(CELL, IMMEDIATE)
        COMPARE(INDIRECT, CELL)
        COMPARE(INDIRECT, INDIRECT)
        COMPARE(INDIRECT, IMMEDIATE)
        COMPARE(IMMEDIATE, CELL)
        COMPARE(IMMEDIATE, INDIRECT)
        COMPARE(IMMEDIATE, IMMEDIATE)
        case CODE_JMP:
            at = code + at->first;
            break;
        case CODE_JE:
            at = flags == 0 ? code + at->first : at + 1;
            break;
        case CODE_JNE:
            at = flags != 0 ? code + at->first : at + 1;
            break;
        case CODE_JL:
            at = flags < 0 ? code + at->first : at + 1;
            break;
        default:
            machine->status = HALTED;
            goto stop;
        }
        remaining--;
    }
    machine->status = at->code == CODE_END ? HALTED : READY;
    goto stop;
trap:
    machine->status = TRAPPED;
stop:
    machine->pc = at - code;
    machine->zero = flags == 0;
    machine->less = flags < 0;
    machine->steps += limit - remaining;
    return limit - remaining;
}

static int64_t number(FILE *file)
{
    long long value;
    if (fscanf(file, "%lld", &value) != 1) {
        fputs("the dump ends too early\n", stderr);
        exit(1);
    }
    return value;
}

int main(int argc, char **argv)
{
    FILE *file = argc == 2 ? fopen(argv[1], "r") : NULL;
    if (file == NULL) {
        fputs("usage: switch DUMP\n", stderr);
        return 2;
    }
    int64_t memory = number(file);
    int64_t filled = number(file);
    int64_t count = number(file);
    struct instruction *code = calloc((size_t)count + 1, sizeof *code);
    if (code == NULL)
        return 1;
    for (int64_t i = 0; i < count; i++) {
        int opcode = (int)number(file);
        int first = (int)number(file);
        code[i].first = number(file);
        int second = (int)number(file);
        code[i].second = number(file);
        code[i].code = opcode >= JMP ? CODE_JMP + (opcode - JMP) : CODE(opcode, first, second);
    }
    code[count].code = CODE_END;
    fclose(file);

    struct machine machine = { .cells = make_cells(memory, filled), .memory = (uint64_t)memory };
    double start = seconds();
    run(&machine, code, INT64_C(100000000000));
    double time = seconds() - start;
    if (machine.status != HALTED) {
        fputs("the program did not halt\n", stderr);
        return 1;
    }
    report(machine.cells[0], machine.cells, filled, machine.steps, time);
    return 0;
}
