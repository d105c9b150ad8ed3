package id.adminduk.application.priority;

/// Why a case may be decided before those that came first (promises.md T01). Coded, so that nobody's circumstances are
/// written down.
enum PriorityReason {
    /// Treatment or insurance waits for the paper.
    HEALTH,
    /// The applicant is old, ill, disabled, or a child without parents.
    VULNERABLE_PERSON,
    /// School, work, a journey or a court with a day that cannot be moved.
    FIXED_DATE,
    DISASTER,
    /// The office has made the applicant wait by its own mistake.
    OFFICE_MISTAKE
}
