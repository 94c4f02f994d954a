package mapreduce;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Has each part of a range counted by a mapper, all at once, and then the counts added by the reducer. */
public final class Coordinator implements RequestHandler<Map<String, String>, Map<String, Object>> {

    private static final String MAPPER = System.getenv("MAPPER_FUNCTION");
    private static final String REDUCER = System.getenv("REDUCER_FUNCTION");

    private final LambdaClient functions = LambdaClient.create();

    @Override
    public Map<String, Object> handleRequest(Map<String, String> event, Context context) {
        Job job = Job.of(event, context.getAwsRequestId());
        ExecutorService callers = Executors.newFixedThreadPool(job.mappers());
        try {
            List<Future<String>> mapped = new ArrayList<>();
            for (int part = 0; part < job.mappers(); part++) {
                String payload = job.payload(part);
                mapped.add(callers.submit(() -> call(MAPPER, payload)));
            }
            for (Future<String> each : mapped) {
                each.get();
            }
            return Map.of("total", Long.parseLong(call(REDUCER, job.payload(0)).replace("\"", "")));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mapper failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            callers.shutdownNow();
        }
    }

    private String call(String function, String payload) {
        InvokeResponse answer =
                functions.invoke(request -> request.functionName(function).payload(SdkBytes.fromUtf8String(payload)));
        if (answer.functionError() != null) {
            throw new IllegalStateException(
                    function + " failed: " + answer.payload().asUtf8String());
        }
        return answer.payload().asUtf8String();
    }
}
