/** A project that is a module itself: Surefire and Failsafe then run its tests on the module path. */
module greeting {
    requires aws.lambda.java.core;
    requires assay;

    exports greeting;
}
