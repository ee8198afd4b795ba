"""Checks ONNX files with the public checker and shape inference, and writes what their ports are beside them, as MODEL.ports.json."""
import json
import sys

import onnx

OPERATORS = {"Gemm", "Relu", "Concat"}
TYPES = {onnx.TensorProto.FLOAT: "float32", onnx.TensorProto.DOUBLE: "float64"}


def shape(value):
    return [dim.dim_param or dim.dim_value for dim in value.type.tensor_type.shape.dim]


def port(value):
    dims = shape(value)
    assert len(dims) == 2, (value.name, dims)
    return {"name": value.name, "width": dims[1]}


def check(path):
    model = onnx.load(path)
    onnx.checker.check_model(model, full_check=True)
    assert model.ir_version == 8 and [one.version for one in model.opset_import] == [13]
    assert {node.op_type for node in model.graph.node} <= OPERATORS, path

    # What others infer is what we say, and nothing is left open.
    said = {value.name: shape(value) for value in [*model.graph.value_info, *model.graph.output]}
    bare = onnx.ModelProto()
    bare.CopyFrom(model)
    del bare.graph.value_info[:]
    bare = onnx.shape_inference.infer_shapes(bare, check_type=True, strict_mode=True)
    inferred = {value.name: shape(value) for value in [*bare.graph.value_info, *bare.graph.output]}
    widths = {name: dims[1] for name, dims in said.items()}
    assert {name: dims[1] for name, dims in inferred.items()} == widths, path
    made = {name for node in model.graph.node for name in node.output}
    assert made <= set(said), made - set(said)

    metadata = {one.key: one.value for one in model.metadata_props}
    initial = [float(value) for value in metadata["l2n.initial"].split(",") if value]
    types = {TYPES[value.type.tensor_type.elem_type] for value in [*model.graph.input, *model.graph.output]}
    assert len(types) == 1, types
    with open(path + ".ports.json", "w", encoding="utf-8") as file:
        json.dump({
            "inputs": [port(value) for value in model.graph.input if not initial or value.name != "state_in"],
            "outputs": [port(value) for value in model.graph.output if not initial or value.name != "state_out"],
            "initial": initial,
            "type": types.pop(),
        }, file)


for argument in sys.argv[1:]:
    check(argument)
    print(f"{argument}: valid")
