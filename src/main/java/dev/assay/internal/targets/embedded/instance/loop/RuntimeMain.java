package dev.assay.internal.targets.embedded.instance.loop;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.api.client.LambdaEnvironment;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.logging.LambdaContextLogger;
import com.amazonaws.services.lambda.runtime.api.client.logging.StdOutLogSink;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.LambdaRuntimeApiClient;
import com.amazonaws.services.lambda.runtime.api.client.util.ConcurrencyConfig;
import com.amazonaws.services.lambda.runtime.logging.LogFormat;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The process of an instance on a system that AWS made no native library for: AWS's Runtime Interface Client, with a client of
 * the Runtime API in plain Java in place of the native one. Handlers are found, events read, answers and errors written by
 * AWS's own code.
 */
public final class RuntimeMain extends AWSLambda {

    private RuntimeMain() {}

    /** @param arguments the handler: {@code package.Class} or {@code package.Class::method} */
    public static void main(String[] arguments) throws Throwable {
        PlainRuntimeApi api = new PlainRuntimeApi(System.getenv("AWS_LAMBDA_RUNTIME_API"));
        try (LambdaContextLogger logger = new LambdaContextLogger(
                new StdOutLogSink(),
                LogLevel.fromString(LambdaEnvironment.LAMBDA_LOG_LEVEL),
                LogFormat.fromString(LambdaEnvironment.LAMBDA_LOG_FORMAT))) {
            LambdaRequestHandler handler = load(arguments[0], logger, api);
            startRuntimeLoops(handler, logger, new ConcurrencyConfig(logger), api);
        }
    }

    /** INIT, as AWS's own main method does it; the method is private there. */
    private static LambdaRequestHandler load(String handler, LambdaContextLogger logger, LambdaRuntimeApiClient api)
            throws Throwable {
        Method load = AWSLambda.class.getDeclaredMethod(
                "getLambdaRequestHandlerObject", String.class, LambdaContextLogger.class, LambdaRuntimeApiClient.class);
        load.setAccessible(true);
        try {
            return (LambdaRequestHandler) load.invoke(null, handler, logger, api);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
