package dev.assay.experiment;

import dev.assay.data.ColdStart;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes every observation of the experiment a cold start. The kinds are the levels of a factor, {@code coldStart}, so each call carries
 * its kind, and each kind has its own functions. {@code @Load(invocations = 20)} then asks for 20 cold starts at each level. Claims on
 * them begin with {@link dev.assay.results.Results#coldStarts()}.
 *
 * <p>A visit provokes one cold start: it creates the function anew, changes its configuration or its code, or calls it while its only
 * instance is busy. The order of the visits is shuffled in blocks, as in every design.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ColdStarts {

    /** The kinds that are provoked, each once. */
    ColdStart[] value() default {ColdStart.CONFIGURATION};

    /**
     * For {@link ColdStart#IDLE}: how many seconds the function is left alone before each call, 1 to 3,600. The target decides whether it
     * has ended the instance by then; claims are aborted if it has not.
     */
    int idleSeconds() default 0;
}
