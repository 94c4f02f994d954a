package dev.assay.experiment;

import dev.assay.data.InstructionSet;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the processors of the function a factor, {@link dev.assay.data.Factors#ARCHITECTURE}: each level has functions of its own, deployed for
 * these processors. With a single level, that of all functions under test, whatever the target's usual one is.
 *
 * <p>All targets but {@code aws} run functions on the processors of their own machine: elsewhere the tests are aborted, unless {@code
 * -Dassay.levels=architecture=x86_64} leaves the level out. Packages with native code must have it for all levels; what Assay builds from Go
 * runs on processors like those of the machine that builds it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html">Selecting and configuring an instruction set architecture</a>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Architecture {

    /** The levels, each once. */
    InstructionSet[] value();
}
