package dev.assay.experiment;

import dev.assay.data.Network;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the network of the function a factor, {@link dev.assay.data.Factors#NETWORK}: each level has functions of its own. Assay makes an Amazon
 * VPC with what its levels need (subnets, route tables, gateways, an elastic IP, an endpoint) and removes it: what is paid by the hour as soon as
 * the experiment has been measured, the rest with the run.
 *
 * <p>All tests of the class require {@link dev.assay.targets.Capability#NETWORKS}. With a NAT gateway the run needs a budget that holds its
 * hours; after {@link #atMostMinutes()} the next run, or the command {@code clean}, removes a gateway whose run was killed.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html">Giving Lambda functions access to resources in an Amazon VPC</a>
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Vpc {

    /** The levels, each once. */
    Network[] value();

    /** How long what is paid by the hour may exist, 10 to 720 minutes. The estimate of the cost counts each hour begun. */
    int atMostMinutes() default 60;
}
