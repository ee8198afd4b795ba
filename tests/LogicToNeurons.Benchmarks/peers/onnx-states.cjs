// Ticks an ONNX file in ONNX Runtime and compares its registers with expected ones after each tick:
//   node onnx-states.cjs MODEL STATES
// A line of STATES holds all columns of state_out, separated by blanks. MODEL.ports.json is what onnx-check.py wrote.
// L2N_ONNXRUNTIME may name the folder of onnxruntime-node.
'use strict';
const fs = require('fs');
const ort = require(process.env.L2N_ONNXRUNTIME || 'onnxruntime-node');

const [model, file] = process.argv.slice(2);
const { initial, type } = JSON.parse(fs.readFileSync(`${model}.ports.json`, 'utf8'));
const ArrayType = type === 'float64' ? Float64Array : Float32Array;
const expected = fs.readFileSync(file, 'utf8').split('\n').filter((line) => line.length > 0);

async function main() {
    const session = await ort.InferenceSession.create(model);
    let state = ArrayType.from(initial);
    for (let tick = 0; tick < expected.length; tick++) {
        const results = await session.run({ state_in: new ort.Tensor(type, state, [1, state.length]) }, ['state_out']);
        state = results.state_out.data;
        const line = expected[tick].split(' ').map(Number);
        const column = line.findIndex((value, i) => value !== state[i]);
        if (column >= 0 || line.length !== state.length) {
            throw new Error(`${model}: after tick ${tick + 1} column ${column} is ${state[column]}, expected ${line[column]}`);
        }
    }

    console.log(`${expected.length} states equal`);
}

main().catch((error) => {
    console.error(error.message);
    process.exit(1);
});
