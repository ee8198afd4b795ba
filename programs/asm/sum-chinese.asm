; 从地址 [8] 加到地址 [9] 之前的各单元，和放进单元 10；空区间得 0。
; 想法：与 sum-guarded.asm 相同，只是标签、名称、注释用中文，标点用输入法直接打出的全角。要求 [8] 不大于 [9]。
; Try: l2n trace programs/asm/sum-chinese.asm --set 首=16 --lang zh   （只加 2 和 3，得 5）

.equ 首 8
.equ 尾 9
.equ 和 10

.data 首： 15， 18
.data 15： 1， 2， 3
.expect 和： 6

    mov r0， ＃0      ； 目前的和
    mov r1， 首       ； 下一个要加的单元
    mov r2， 尾       ； 到这个单元为止（不含）
    jmp 检查          ； 先问有没有要加的
循环：
    add r0， 【r1】   ； 加上 r1 指向的单元
    add r1， ＃1      ； 指向下一个
检查：
    cmp r1， r2       ； 加完了吗？
    jne 循环          ； 没有就继续
    mov 和， r0       ； 存下结果
