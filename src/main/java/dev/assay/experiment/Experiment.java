package dev.assay.experiment;

import io.qameta.allure.jupiter.AllureJupiter;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Makes a test class an experiment on a serverless function.
 *
 * <p>The annotations of the class say what is measured: {@link LambdaFunction} what is deployed, factors such as {@link Memory} what
 * is varied, {@link Payload} what is sent and {@link Load} how often. The methods judge what was measured: {@link EachLevel}
 * methods one level at a time, {@link Claim} methods all of them.
 *
 * <p>The design is measured once, before the first selected test. Results live as long as the launcher session: a rerun judges the
 * same data. If the measurement failed, every test names the cause. {@code @Nested} classes share the results and hold only
 * claims. Experiments never run at the same time, even if JUnit runs tests in parallel.
 *
 * <p>Configuration parameters of JUnit (system properties, {@code junit-platform.properties}): {@code assay.target},
 * {@code assay.scale}, {@code assay.levels}, {@code assay.undecided}, {@code assay.seed}, {@code assay.output},
 * {@code assay.report}, and those of the target, {@code assay.embedded.*}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({AllureJupiter.class, ExperimentHook.class})
@DisplayNameGeneration(SentenceNames.class)
@ResourceLock("dev.assay.targets")
public @interface Experiment {

    /** The experiment's name, unique within a run. A {@code @DisplayName} of the class takes its place in reports. */
    String value();

    /** What the experiment asks, in a sentence for readers of the report: {@code Does the same work take the same time an hour later?} */
    String question() default "";
}
