package id.adminduk.kernel.signin;

/// Sign-ins whose tokens must not be taken any more although they have not expired (promises.md S13): signed out,
/// stolen, account recovered. identity-service knows them itself, every other service fetches its list.
public interface EndedSignIns {

    /// @param signIn the `sid` of a token
    boolean contains(String signIn);
}
