package id.adminduk.kernel.messaging;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// A fact other services may want to know, written as JSON. Personal data stands in it only sealed.
public interface DomainEvent {
    /// The CloudEvents type, `adminduk.<aggregate>.<fact>.v1`; begins with the name of its topic.
    @JsonIgnore
    String type();
}
