package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** A test that makes a claim about all levels. The method takes the {@link dev.assay.results.Results}. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Claim {

    /**
     * Whether the claim is judged without an interval, for example a count. If all claims of an experiment are exact, it may have
     * fewer than 5 generations.
     */
    boolean exact() default false;

    /**
     * Whether the claim is made at scale {@code nightly} alone, because {@code smoke} measures too little for it. At {@code smoke} it is
     * aborted with this reason, and asks for no generations.
     */
    boolean nightly() default false;
}
