package dev.assay.data;

/** Where the instances of a function are, as seen from the services that they call. */
public enum Network {
    /** In Lambda's own network, from which all services are reached: what a function has if nobody says otherwise. */
    OUTSIDE("outside"),
    /** In a private subnet of a virtual network from which no route leads out. */
    ISOLATED("isolated"),
    /** In a private subnet with a route to Amazon S3 alone, by a gateway endpoint, which costs nothing. */
    S3_ENDPOINT("s3-endpoint"),
    /** In a private subnet with a route to the internet by a NAT gateway, which is paid by the hour and by the gigabyte. */
    NAT_GATEWAY("nat-gateway");

    private final String label;

    Network(String label) {
        this.label = label;
    }

    /** The level of the factor {@link Factors#NETWORK}, for example {@code nat-gateway}. */
    public String label() {
        return label;
    }

    /**
     * The network of that label.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Network labelled(String label) {
        for (Network network : values()) {
            if (network.label.equals(label)) {
                return network;
            }
        }
        throw new IllegalArgumentException("label (" + label + ") must be one of a network");
    }
}
