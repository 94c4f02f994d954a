"""Serves a Python handler over the Lambda Runtime API.

With AWS's own client (the package awslambdaric, 4 or later) if the function or the interpreter has it. Else by the
loop below, whose errors, logs and context have the same form:
https://docs.aws.amazon.com/lambda/latest/dg/python-exceptions.html,
https://docs.aws.amazon.com/lambda/latest/dg/python-logging.html,
https://docs.aws.amazon.com/lambda/latest/dg/python-context.html.
"""
import http.client
import importlib
import json
import logging
import os
import sys
import time
import traceback

ROOT = "/2018-06-01/runtime"
ERROR_TYPE = "Lambda-Runtime-Function-Error-Type"
# Stack traces begin with the function's own lines.
OURS = os.path.abspath(__file__)


class Fault(Exception):
    """An error of the function's form, with the name that AWS's client gives it."""

    def __init__(self, kind, message, trace=()):
        super().__init__(message)
        self.kind = kind
        self.trace = list(trace)


class RuntimeApi:
    def __init__(self, address):
        self.host, _, path = address.partition("/")
        self.path = ("/" + path if path else "") + ROOT
        self.connection = http.client.HTTPConnection(self.host)

    def call(self, method, path, body=None, headers=None):
        self.connection.request(method, self.path + path, body, headers or {})
        response = self.connection.getresponse()
        return response.headers, response.read()

    def next(self):
        return self.call("GET", "/invocation/next")

    def respond(self, request, body):
        self.call("POST", "/invocation/%s/response" % request, body, {"Content-Type": "application/json"})

    def fail(self, path, error):
        body = json.dumps(error).encode()
        self.call("POST", path, body, {"Content-Type": "application/json", ERROR_TYPE: error["errorType"]})


class Identity:
    def __init__(self, values):
        self.cognito_identity_id = values.get("cognitoIdentityId")
        self.cognito_identity_pool_id = values.get("cognitoIdentityPoolId")


class Client:
    FIELDS = ("installation_id", "app_title", "app_version_name", "app_version_code", "app_package_name")

    def __init__(self, values):
        for field in self.FIELDS:
            setattr(self, field, values.get(field))


class ClientContext:
    def __init__(self, values):
        self.client = Client(values["client"]) if values.get("client") else None
        self.custom = values.get("custom")
        self.env = values.get("env")


class Context:
    """What a handler is told of its invocation."""

    def __init__(self, headers):
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])
        self.function_name = os.environ["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = os.environ["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = os.environ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = os.environ["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = os.environ["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.identity = Identity(json.loads(headers.get("Lambda-Runtime-Cognito-Identity") or "{}"))
        client = headers.get("Lambda-Runtime-Client-Context")
        self.client_context = ClientContext(json.loads(client)) if client else None

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


class RequestId(logging.Filter):
    current = ""

    def filter(self, record):
        record.aws_request_id = RequestId.current
        return True


def set_up_logging():
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True, write_through=True)
    logging.Formatter.converter = time.gmtime
    log = logging.StreamHandler(sys.stdout)
    log.setFormatter(logging.Formatter(
        "[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s", "%Y-%m-%dT%H:%M:%S"))
    log.addFilter(RequestId())
    logging.getLogger().addHandler(log)


def load(name):
    module, dot, function = name.rpartition(".")
    if not dot:
        raise Fault("Runtime.MalformedHandlerName",
                    "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name)
    try:
        loaded = importlib.import_module(module.replace("/", "."))
    except ImportError as error:
        raise Fault("Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module, error))
    except SyntaxError as error:
        raise Fault("Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module, error),
                    ['  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)])
    if not hasattr(loaded, function):
        raise Fault("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function, module))
    return getattr(loaded, function)


def described(error, request=""):
    if isinstance(error, Fault):
        return {"errorMessage": str(error), "errorType": error.kind, "requestId": request, "stackTrace": error.trace}
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename != OURS and not frame.filename.startswith("<frozen importlib")]
    return {"errorMessage": str(error), "errorType": type(error).__name__, "requestId": request,
            "stackTrace": traceback.format_list(own)}


def log_error(error):
    lines = ["[ERROR] %s: %s" % (error["errorType"], error["errorMessage"]), "Traceback (most recent call last):"]
    for entry in error["stackTrace"]:
        lines += entry.splitlines()
    sys.stdout.write("\r".join(lines) + "\n")


def answer(handler, headers, body):
    try:
        event = json.loads(body)
    except ValueError as error:
        raise Fault("Runtime.UnmarshalError", "Unable to unmarshal input: %s" % error)
    response = handler(event, Context(headers))
    if isinstance(response, bytes):
        return response
    try:
        return json.dumps(response, ensure_ascii=False, default=plain).encode()
    except (TypeError, ValueError) as error:
        raise Fault("Runtime.MarshalError", "Unable to marshal response: %s" % error)


def plain(value):
    if type(value).__name__ == "Decimal":
        return float(value)
    raise TypeError("Object of type %s is not JSON serializable" % type(value).__name__)


def serve(handler, api):
    while True:
        headers, body = api.next()
        request = headers["Lambda-Runtime-Aws-Request-Id"]
        RequestId.current = request
        os.environ["_X_AMZN_TRACE_ID"] = headers.get("Lambda-Runtime-Trace-Id") or ""
        try:
            response = answer(handler, headers, body)
        except Exception as error:
            failure = described(error, request)
            log_error(failure)
            api.fail("/invocation/%s/error" % request, failure)
        else:
            api.respond(request, response)


def run_by_ourselves(name, api):
    set_up_logging()
    try:
        handler = load(name)
    except Exception as error:
        failure = described(error)
        log_error(failure)
        api.fail("/init/error", failure)
        sys.exit(1)
    serve(handler, api)


def run_by_aws_client(name, address):
    """Says whether it could: before its version 4 the client was started in another way."""
    from awslambdaric import __version__, bootstrap
    from awslambdaric.lambda_runtime_client import LambdaRuntimeClient
    if int(__version__.split(".")[0]) < 4:
        return False
    host, _, path = address.partition("/")

    class AtPath(LambdaRuntimeClient):
        """Its native part takes an address with a path, the part that reports a failed INIT does not."""

        def call_rapid(self, method, endpoint, *arguments, **named):
            return super().call_rapid(method, ("/" + path if path else "") + endpoint, *arguments, **named)

    bootstrap.run(name, AtPath(host))
    return True


def main():
    # As on AWS, where modules are looked for in the function's folder first, and never in the runtime's own.
    sys.path[0] = os.environ["LAMBDA_TASK_ROOT"]
    name, address = sys.argv[1], os.environ["AWS_LAMBDA_RUNTIME_API"]
    sys.argv = sys.argv[:1]
    try:
        served = run_by_aws_client(name, address)
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] != "awslambdaric":
            raise
        served = False
    if not served:
        run_by_ourselves(name, RuntimeApi(address))


main()
