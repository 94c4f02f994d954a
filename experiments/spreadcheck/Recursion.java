package spreadcheck;

import dev.assay.experiment.Stage;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.lambda.model.RecursiveLoop;

/**
 * Permission for the function to call itself: by default, Lambda stops a chain of calls after about 16.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html">Use Lambda recursive loop detection</a>
 */
final class Recursion {

    private Recursion() {}

    /** Gives leave until the visit ends; then it is what it was before. A target that knows no such setting stops no chain. */
    static void allow(Stage stage) {
        RecursiveLoop before;
        try {
            before = stage.control()
                    .getFunctionRecursionConfig(request -> request.functionName(stage.function()))
                    .recursiveLoop();
        } catch (LambdaException unknown) {
            return;
        }
        if (before != RecursiveLoop.ALLOW) {
            set(stage, RecursiveLoop.ALLOW);
            stage.afterwards(() -> set(stage, before));
        }
    }

    private static void set(Stage stage, RecursiveLoop loop) {
        stage.control()
                .putFunctionRecursionConfig(
                        request -> request.functionName(stage.function()).recursiveLoop(loop));
    }
}
