"""Has every client of botocore, and so of boto3, record its calls. A function that imports neither pays nothing for it."""
import contextvars
import importlib.util
import sys

from . import carried, operations
from .invocation import Invocation

_CLIENTS = "botocore.client"
_call = contextvars.ContextVar("assay_call", default=None)


def record_calls():
    """Now if botocore is there already, else as soon as somebody imports it."""
    if _CLIENTS in sys.modules:
        _change(sys.modules[_CLIENTS].BaseClient)
    else:
        sys.meta_path.insert(0, _WhenImported())


class _WhenImported:
    def find_spec(self, name, path=None, target=None):
        if name != _CLIENTS:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        execute = spec.loader.exec_module

        def executed(module):
            execute(module)
            if module.__name__ == _CLIENTS:
                _change(module.BaseClient)

        spec.loader.exec_module = executed
        return spec


def _change(client_class):
    original = client_class._make_api_call

    def _make_api_call(self, operation_name, api_params):
        call = _begun(self.meta.service_model.service_id, operation_name, api_params)
        if call is None:
            return original(self, operation_name, api_params)
        if not hasattr(self, "_assay_hooked"):
            self._assay_hooked = True
            # Last: a resource of boto3 has made attribute values of what it was given before.
            self.meta.events.register_last("before-parameter-build", _built, unique_id="assay-tracing")
        outer = _call.set(call)
        try:
            response = original(self, operation_name, api_params)
        except BaseException as error:
            call.failed(error)
            raise
        finally:
            _call.reset(outer)
        call.succeeded(operations.tokens(call.operation, response), carried.read_from(response))
        return response

    client_class._make_api_call = _make_api_call


def _begun(service, name, params):
    invocation, operation = Invocation.current, operations.known(service, name)
    if invocation is None or operation is None or params.get("InvocationType") == "DryRun":
        return None
    return invocation.call(operation)


def _built(params, model, **_):
    """What is asked is complete, but not yet written. A URL that is signed beforehand comes by too; it is no call."""
    call = _call.get()
    if call is not None and call.operation.name == model.name:
        call.works(**operations.works_on(call.operation, params))
        carried.add_to(params, call.operation, call.id)
