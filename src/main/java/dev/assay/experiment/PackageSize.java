package dev.assay.experiment;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the size of the deployment package a factor, {@link dev.assay.data.Factors#PACKAGE_SIZE}. Each level has its own functions, whose
 * package gets one more file of random bytes, so that it has that size. The function itself never reads the file: what a claim on INIT
 * sees is what the service needs to bring a larger package to an instance.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PackageSize {

    /** The sizes of the zip in MB of 1,048,576 bytes, 1 to 49, each once. None may be smaller than the function's own package. */
    int[] value();
}
