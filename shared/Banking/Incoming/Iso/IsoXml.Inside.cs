using System.Xml;

namespace Aims.Banking;

/// <content>The way from element to element.</content>
internal sealed partial class IsoXml
{
    /// <summary>Goes from element to element within another. Each must be read or skipped before the next.</summary>
    internal sealed class Inside(IsoXml xml, int depth, bool isEmpty)
    {
        /// <summary>Moves to the next element; no when there is none left.</summary>
        public async ValueTask<bool> NextAsync()
        {
            while (!isEmpty && await xml.NextAsync())
            {
                if (xml._reader.Depth <= depth)
                {
                    return false;
                }

                if (xml._reader.NodeType != XmlNodeType.Element)
                {
                    continue;
                }

                if (xml._reader.NamespaceURI == xml.Namespace)
                {
                    return true;
                }

                await xml.SkipAsync();
            }

            return false;
        }
    }
}
