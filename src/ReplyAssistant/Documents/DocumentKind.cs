namespace ReplyAssistant.Documents;

/// <summary>What a document is to the bureau.</summary>
public enum DocumentKind
{
    /// <summary>答复函: a reply to a proposal or suggestion.</summary>
    Reply,

    /// <summary>A policy, plan, measure or regulation: what may be cited as a basis.</summary>
    Policy,

    /// <summary>会办意见: what a consulted bureau wrote to the lead bureau.</summary>
    Opinion,

    Other,
}
