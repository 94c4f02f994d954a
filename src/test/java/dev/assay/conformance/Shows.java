package dev.assay.conformance;

import dev.assay.targets.Capability;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test that shows capabilities of its target: of a contract, all tests that have no such annotation of their own.
 *
 * <p>Where the target says that it lacks one of them, the test is run all the same, is expected to fail, and ends as aborted, with the
 * target's reason and what was seen. When all of them pass, the target is wrong about itself; see {@link Evidence#contradictions}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Shows {

    /** All of them are needed. */
    Capability[] value();

    /** Why it is not tried where a capability is missing, for example because it would wait for what never comes; empty when it is. */
    String butNotTriedBecause() default "";
}
